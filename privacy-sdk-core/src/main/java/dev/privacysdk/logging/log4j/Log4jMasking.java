package dev.privacysdk.logging.log4j;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.NullConfiguration;
import org.apache.logging.log4j.util.PropertiesUtil;

/**
 * A masker in front of all appenders of a Log4j context, now and later.
 *
 * <p>Every event that is logged after {@link #install} returned reaches appenders masked: whoever added them, to whichever
 * logger, and however often the context was configured anew, by a program or by a changed file. Appenders stay as they are
 * and where they are. Contexts that come later, and configurations that are read later in other contexts, are masked too.
 *
 * <p>One way goes around it, where this was installed by a call and not by {@link MaskingProperties}: while one thread gives
 * a logger its first own configuration, with an appender, another thread that logs through this logger in the same instant
 * may reach the new appender before Log4j has told this class of it.
 */
public final class Log4jMasking {
    private static final Map<LoggerContext, WeakReference<Log4jMasking>> KNOWN = new WeakHashMap<>();

    private final LoggerContext context;
    private volatile Choice choice = Choice.ANYWHERE;

    private Log4jMasking(LoggerContext context) {
        this.context = context;
    }

    /** Puts a masker in front of a context; where there is one already, it uses this masker from now on. */
    public static Log4jMasking install(LoggerContext context, Masker masker) {
        Configurations.putInFront();
        Log4jMasking masking = meet(context);
        masking.use(masker);
        return masking;
    }

    /** What is installed in a context; where nothing is, what was last chosen in this JVM. */
    static Log4jMasking meet(LoggerContext context) {
        synchronized (KNOWN) {
            Optional<Log4jMasking> known = in(context);
            if (known.isPresent()) {
                return known.get();
            }
            Log4jMasking masking = new Log4jMasking(context);
            KNOWN.put(context, new WeakReference<>(masking));
            PropertiesUtil.getProperties().addPropertySource(MaskingProperties.OURS);
            context.addPropertyChangeListener(change -> {
                if (change.getNewValue() instanceof Configuration next) {
                    masking.guard(next);
                }
                masking.guard(context.getConfiguration());
            });
            masking.guard(context.getConfiguration());
            return masking;
        }
    }

    /** What is installed in a context, if anything is. */
    public static Optional<Log4jMasking> in(LoggerContext context) {
        synchronized (KNOWN) {
            WeakReference<Log4jMasking> known = KNOWN.get(context);
            return known == null ? Optional.empty() : Optional.ofNullable(known.get());
        }
    }

    /** Uses another masker from the next event on. */
    public void use(Masker other) {
        synchronized (this) {
            Choice.ANYWHERE.take(other);
            if (choice == Choice.ANYWHERE) {
                choice = new Choice(other);
            } else {
                choice.take(other);
            }
        }
        guard(context.getConfiguration());
    }

    /**
     * Shows a canary to the layout of every appender, and says what came out of each.
     *
     * <p>Layouts are asked for the bytes of an event with made-up personal data, and nothing of it reaches a log. What an
     * appender without a layout writes is not seen. For the start of an application; takes about a millisecond.
     */
    public SelfCheck selfCheck() {
        Masker now = choice.masker();
        if (!complete()) {
            return SelfCheck.leaking("all", "A logger of this context hands on events that are not masked.");
        }
        return SelfCheck.canary(now::line)
                .map(each -> new Canary(event -> new MaskedLogEvent(event, now), each)
                        .fly(appenders(context.getConfiguration())))
                .orElseGet(SelfCheck::ofNothing);
    }

    /** Whether nothing reaches an appender of this context unmasked at this moment. */
    public boolean complete() {
        Configuration now = context.getConfiguration();
        return now instanceof NullConfiguration || all(now).stream().allMatch(Gate::guards);
    }

    /** A stopped context has a configuration that all stopped contexts share, and that writes nothing. */
    void guard(Configuration configuration) {
        if (!(configuration instanceof NullConfiguration)) {
            for (LoggerConfig each : all(configuration)) {
                Gate.guard(each, choice);
            }
        }
    }

    /** Those that have a name in the configuration, and those that a program gave to a logger. */
    private static Set<Appender> appenders(Configuration configuration) {
        Set<Appender> appenders =
                new LinkedHashSet<>(configuration.getAppenders().values());
        all(configuration).forEach(each -> appenders.addAll(each.getAppenders().values()));
        return appenders;
    }

    private static Set<LoggerConfig> all(Configuration configuration) {
        Set<LoggerConfig> all = new LinkedHashSet<>(configuration.getLoggers().values());
        all.add(configuration.getRootLogger());
        return all;
    }

    /** The context's name, for people. */
    @Override
    public String toString() {
        return "Log4jMasking[" + context.getName() + "]";
    }
}
