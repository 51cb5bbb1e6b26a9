/// How is the same done for ten million comments?
///
/// Enter by `SparkRun`, which works on a survey's answers in parts, on Apache Spark: on this machine or on a cluster.
/// What is done to a part is the engine's business, and so is what is made of all parts' sums. Spark reads no CSV
/// here, and no comment comes to the driver.
@Room(
        name = "spark",
        mayUse = {"files", "source", "taxonomy", "index", "analyse", "work", "folder", "results", "run"},
        libraries = {"org.apache.spark", "org.apache.hadoop", "org.apache.parquet", "scala"})
package org.verbatim.spark;

import org.verbatim.model.Room;
