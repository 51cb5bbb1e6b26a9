package org.verbatim.learn;

/// What the classifiers see of a text: its meaning as a vector, and a few of very many further features.
///
/// @param meaning the text's embedding; empty without embeddings
/// @param features the numbers of the further features, rising
/// @param values how strong each is
record Traits(float[] meaning, int[] features, float[] values) {}
