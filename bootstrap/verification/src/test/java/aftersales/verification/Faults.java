package aftersales.verification;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What the fault tests have in common: their sizes, seeds and the one line that each prints. */
final class Faults {
    private Faults() {}

    /** How many: small in {@code bin/test}, set by {@code bench/faults} for the whole of a fault test. */
    static int size(String name, int small) {
        return Integer.getInteger("faults." + name, small);
    }

    /** A new one for each run, or the one to replay; every fault test prints it. */
    static long seed() {
        return Long.getLong("faults.seed", new Random().nextLong(1_000_000_000L));
    }

    static void report(String line) {
        System.out.println("FAULT " + line);
    }

    /** Lets both begin at the same moment. */
    static <T> Pair<T> together(ExecutorService threads, Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(2);
        Future<T> first = threads.submit(() -> {
            barrier.await();
            return one.call();
        });
        Future<T> second = threads.submit(() -> {
            barrier.await();
            return other.call();
        });
        return new Pair<>(first.get(), second.get());
    }

    record Pair<T>(T first, T second) {}
}
