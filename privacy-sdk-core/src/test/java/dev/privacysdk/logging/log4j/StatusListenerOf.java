package dev.privacysdk.logging.log4j;

import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;

/** Hears what Log4j says of itself, from warnings up. */
record StatusListenerOf(List<StatusData> said) implements StatusListener {
    @Override
    public void log(StatusData data) {
        said.add(data);
    }

    @Override
    public Level getStatusLevel() {
        return Level.WARN;
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
