package aftersales.telephony.callerid;

/** The counters of a dialect while it counts. */
final class Tally {
    long garbageBytes;
    long badChecksum;
    long overlong;
    long resync;
    long replies;

    Dialect.Counters snapshot() {
        return new Dialect.Counters(garbageBytes, badChecksum, overlong, resync, replies);
    }
}
