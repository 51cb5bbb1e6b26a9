/// What does a rule say?
///
/// The rule language, parsed: enter by `RuleParser`, which gives a `Rule`. What a rule finds is the index's business.
@Room(
        name = "rules",
        mayUse = {"model"})
package org.verbatim.rules;

import org.verbatim.model.Room;
