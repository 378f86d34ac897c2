package aftersales.persistence.kernel;

import aftersales.application.kernel.PushBell;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * One connection listens for notifications of other nodes and wakes up every two seconds in any case; commits of this node
 * ring at once. A notification is a statement of its own after the commit, several commits drawn together into one: inside a
 * transaction it would make commits wait for each other.
 */
@ApplicationScoped
public class DatabaseBell implements PushBell {
    private static final Logger LOG = Logger.getLogger(DatabaseBell.class.getName());
    private static final int POLL_MILLIS = 2_000;

    @Resource(lookup = "java:jboss/datasources/AftersalesReadDS")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedExecutorService executor;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean notificationDue = new AtomicBoolean();
    private volatile boolean open = true;
    private Thread listening;

    /** Rings on this node and tells the others. Called after a commit. */
    void ring() {
        listeners.forEach(Listener::ring);
        if (notificationDue.compareAndSet(false, true)) {
            submit(this::notifyOthers);
        }
    }

    private void notifyOthers() {
        notificationDue.set(false);
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_notify('push', '')");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Other nodes hear it at their next poll", e);
        }
    }

    @Override
    public Hearing hear(Runnable reader) {
        var listener = new Listener(reader);
        listeners.add(listener);
        startListening();
        return () -> listeners.remove(listener);
    }

    private synchronized void startListening() {
        if (listening == null && open) {
            listening = threads.newThread(this::listen);
            listening.setName("push-bell");
            listening.setDaemon(true);
            listening.start();
        }
    }

    private void listen() {
        while (open) {
            try (Connection connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen push");
                var notifications = connection.unwrap(PGConnection.class);
                while (open) {
                    notifications.getNotifications(POLL_MILLIS);
                    listeners.forEach(Listener::ring);
                }
            } catch (SQLException e) {
                LOG.log(Level.FINE, "No notifications while the database is away", e);
                listeners.forEach(Listener::ring);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private void submit(Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The server is stopping", e);
        }
    }

    @PreDestroy
    synchronized void close() {
        open = false;
        if (listening != null) {
            listening.interrupt();
        }
    }

    /** Runs a reader once per ring; rings during a run make one more run. */
    private final class Listener {
        private final Runnable reader;
        private final AtomicInteger rings = new AtomicInteger();

        Listener(Runnable reader) {
            this.reader = reader;
        }

        void ring() {
            if (rings.getAndIncrement() == 0) {
                submit(this::read);
            }
        }

        private void read() {
            int answered;
            do {
                answered = rings.get();
                try {
                    reader.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "Reading push messages failed; the next ring tries again", e);
                }
            } while (!rings.compareAndSet(answered, 0));
        }
    }
}
