package org.verbatim.source;

import java.nio.file.Path;
import org.verbatim.files.Tables;

/// The file of the answers, and how it is to be read.
record DataFile(Path path, Tables.Settings settings) {}
