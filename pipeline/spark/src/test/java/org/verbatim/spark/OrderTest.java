package org.verbatim.spark;

class OrderTest {}
