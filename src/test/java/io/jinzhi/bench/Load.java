package io.jinzhi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/// Several clients that each do the same thing again and again for a while.
final class Load {

  /// What one client does; it belongs to one thread.
  interface Client extends AutoCloseable {
    void once() throws Exception;

    @Override
    default void close() {}
  }

  interface Clients {
    Client number(int number) throws Exception;
  }

  /// @param nanos how long each call took, in ascending order
  record Outcome(long[] nanos, double seconds) {
    double perSecond() {
      return nanos.length / seconds;
    }

    /// In milliseconds.
    double percentile(double percent) {
      if (nanos.length == 0) {
        return Double.NaN;
      }
      int at = (int) Math.ceil(nanos.length * percent / 100) - 1;
      return nanos[Math.clamp(at, 0, nanos.length - 1)] / 1e6;
    }

    static Outcome together(List<Outcome> outcomes) {
      long[] all =
          outcomes.stream().flatMapToLong(each -> Arrays.stream(each.nanos)).sorted().toArray();
      return new Outcome(all, outcomes.stream().mapToDouble(Outcome::seconds).sum());
    }
  }

  private Load() {}

  /// One request after the other without a pause: how much the machine can do. Ends as soon as one
  /// of them fails, with that failure.
  static Outcome run(int count, Duration time, Clients clients) throws Exception {
    return run(count, time, Duration.ZERO, clients);
  }

  /// Each client rests after an answer, by chance between half and half as much again, and comes
  /// when it likes: how long somebody waits. People at their desks don't click in step.
  static Outcome run(int count, Duration time, Duration rest, Clients clients) throws Exception {
    List<long[]> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    var failure = new AtomicReference<Exception>();
    var ready = new CountDownLatch(count);
    var go = new CountDownLatch(1);
    for (int number = 0; number < count; number++) {
      int which = number;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    long[] nanos = new long[1024];
                    int done = 0;
                    try (Client client = clients.number(which)) {
                      ready.countDown();
                      go.await();
                      if (!rest.isZero()) {
                        Thread.sleep(ThreadLocalRandom.current().nextLong(rest.toMillis()));
                      }
                      long end = System.nanoTime() + time.toNanos();
                      for (long at = System.nanoTime(); at < end && failure.get() == null; ) {
                        client.once();
                        long now = System.nanoTime();
                        if (done == nanos.length) {
                          nanos = Arrays.copyOf(nanos, done * 2);
                        }
                        nanos[done++] = now - at;
                        at = rest.isZero() ? now : after(rest);
                      }
                    } catch (Exception e) {
                      failure.compareAndSet(null, e);
                      ready.countDown();
                    }
                    synchronized (all) {
                      all.add(Arrays.copyOf(nanos, done));
                    }
                  }));
    }
    ready.await();
    long begun = System.nanoTime();
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (failure.get() != null) {
      throw failure.get();
    }
    return new Outcome(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds);
  }

  private static long after(Duration rest) throws InterruptedException {
    long half = rest.toNanos() / 2;
    Thread.sleep(Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(2 * half)));
    return System.nanoTime();
  }
}
