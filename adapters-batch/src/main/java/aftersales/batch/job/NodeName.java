package aftersales.batch.job;

/** The name of this server, the same after a restart and different from that of every other server. */
record NodeName(String value) {}
