/// How many, of whom, how sure, and who said it best?
///
/// Enter by `Totals`, which adds up coded respondents and can be added to other totals, and by `Quotes`, which
/// chooses the words that represent a theme; `Sample` bounds how many comments it compares. It sees comments only
/// when it chooses quotes.
@Room(
        name = "analyse",
        mayUse = {"model", "taxonomy", "codings"},
        libraries = {"org.apache.commons.statistics", "org.apache.commons.numbers"})
package org.verbatim.analyse;

import org.verbatim.model.Room;
