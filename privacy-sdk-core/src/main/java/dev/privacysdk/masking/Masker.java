package dev.privacysdk.masking;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.detection.Detector;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.lang.reflect.Array;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes text fit for logs: marked fields by their types, what a purpose scope handed out by its value, all else by shape.
 *
 * <p>Never throws: what cannot be masked is written {@code [MASKING-FAILED]}, what is too large {@code [MASKED:budget]}.
 * Masking twice is masking once. Safe for any number of threads.
 */
public final class Masker {
    private static final int LONGEST_ARRAY = 4096;

    /** One text in 1,024 is timed. */
    private static final int SAMPLED = 1023;

    private static final Masker STANDARD = new Masker(new StrategySource.Fixed(Strategies.redacting(new Tally())));

    private final StrategySource source;

    private Masker(StrategySource source) {
        this.source = source;
    }

    /** One for the time before a policy is known: every marked field is redacted, text is scanned. */
    public static Masker standard() {
        return STANDARD;
    }

    /** One that masks each category as an edition of the policy says. */
    public static Masker under(Edition edition, PrivacyKey key) {
        return under(edition, key, Map.of());
    }

    /** The same with strategies of the application, by the names that the policy calls them. */
    public static Masker under(Edition edition, PrivacyKey key, Map<String, MaskingStrategy> own) {
        return under(edition, key, own, List.of());
    }

    /** The same with detectors of the application, which are on unless the policy says {@code off}. */
    public static Masker under(
            Edition edition, PrivacyKey key, Map<String, MaskingStrategy> own, List<Detector> detectors) {
        return new Masker(new StrategySource.Fixed(Strategies.under(edition, key, own, detectors, new Tally())));
    }

    /**
     * One that masks as the edition in force says, and redacts every marked field while none is.
     *
     * <p>It follows a policy that changes from the next value on, and an edition that comes into force from the first event
     * of that time on, of which whoever masks events tells it with {@link #at}.
     */
    public static Masker following(
            PolicySource policies,
            Clock clock,
            PrivacyKey key,
            Map<String, MaskingStrategy> own,
            List<Detector> detectors) {
        return new Masker(new StrategySource.Following(policies, clock, key, own, detectors));
    }

    /** Hears the time of an event, in milliseconds since 1970, before the event is masked; costs one comparison. */
    public void at(long millis) {
        try {
            source.at(millis);
        } catch (Throwable e) {
            // What is known stays in force; an event is not the place to say so.
        }
    }

    private Strategies strategies() {
        return source.current();
    }

    /** The text with everything in it that looks like personal data replaced; the same instance where nothing does. */
    public String text(String text) {
        try {
            return scan(text, false);
        } catch (Throwable e) {
            return failed();
        }
    }

    /**
     * The masked text on one line: what breaks lines, turns their direction or speaks to a terminal is written as an
     * escape, so that nobody can forge a line; the same instance where nothing is to be changed.
     */
    public String line(String text) {
        try {
            if ((ThreadLocalRandom.current().nextInt() & SAMPLED) != 0) {
                return scan(text, true);
            }
            long start = System.nanoTime();
            String line = scan(text, true);
            strategies().tally().timed(System.nanoTime() - start);
            return line;
        } catch (Throwable e) {
            return failed();
        }
    }

    private String failed() {
        strategies().tally().failure();
        return Masks.FAILED;
    }

    /** What this masker has done until now. */
    public MaskingCounts counts() {
        return strategies().counts();
    }

    /** Whether values that a scope handed out are looked for now, so that what was clean before may not be any more. */
    public boolean scoped() {
        return HandedOut.here() != null;
    }

    /** Equal to what it was before as long as the same text comes out the same outside of scopes. */
    public Object state() {
        return strategies();
    }

    private String scan(String text, boolean line) {
        Strategies strategies = strategies();
        HandedOut here = HandedOut.here();
        return here == null ? strategies.scan(text, line) : KnownValues.mask(here, strategies, text, line);
    }

    /** How many values purpose scopes handed out that were too many to be looked for, or could not be read: since the start. */
    public static long valuesNotKnown() {
        return KnownValues.beyond();
    }

    /** A value fit for logs: the same instance where nothing in it is to be hidden, else its masked text. */
    public @Nullable Object argument(@Nullable Object value) {
        return argument(value, false);
    }

    /** The same, or its masked text on one line where its own text would be more than one. */
    public @Nullable Object lineArgument(@Nullable Object value) {
        return argument(value, true);
    }

    private @Nullable Object argument(@Nullable Object value, boolean line) {
        if (value == null || value instanceof String) {
            return value == null ? null : text((String) value, line);
        }
        try {
            Plan plan = Plan.of(value.getClass());
            if (plan.kind() == Plan.Kind.INERT) {
                return scanned(value);
            } else if (plan.kind() == Plan.Kind.SILENT) {
                // An encoder that writes its fields would write what its text does not.
                return plan.open() ? text(value.toString(), line) : value;
            }
            Renderer renderer = new Renderer(strategies());
            String rendered = renderer.text(value);
            String masked = text(rendered, line);
            boolean fit = !renderer.touched() && masked.equals(rendered) && new Fields(this).clean(value);
            return fit ? value : masked;
        } catch (Throwable e) {
            return failed();
        }
    }

    private String text(String text, boolean line) {
        return line ? line(text) : text(text);
    }

    /** A long number may be a card or a telephone, alone and among others; in a scope, anything may be what it handed out. */
    private Object scanned(Object value) {
        boolean array = value.getClass().isArray();
        if (!array && !(value instanceof Number) && HandedOut.here() == null) {
            return value;
        }
        if (array && Array.getLength(value) > LONGEST_ARRAY) {
            return Masks.BUDGET;
        }
        String text = array ? numbers(value) : value.toString();
        String masked = text(text);
        return text.equals(masked) ? value : masked;
    }

    /** As Java writes an array of numbers. */
    private static String numbers(Object array) {
        String nested = Arrays.deepToString(new Object[] {array});
        return nested.substring(1, nested.length() - 1);
    }

    /** The masked text of a value, whatever it is. */
    public String render(@Nullable Object value) {
        Object fit = typed(value);
        return text(fit instanceof String text ? text : String.valueOf(fit));
    }

    /**
     * The value of a marked field as its category, or the person it names, is masked; null where it is to be left out.
     *
     * <p>What has no category and names nobody is rendered like any value.
     */
    public @Nullable String field(MarkedField field, Object value) {
        DataCategory category = field.category();
        Strategies strategies = strategies();
        MaskingStrategy strategy = category != null
                ? strategies.of(category)
                : field.isSubjectId() ? strategies.ofPeople(field.subjectKind()) : null;
        if (strategy == null) {
            return render(value);
        } else if (strategy == Strategies.DROP) {
            return null;
        } else if (strategy == Strategies.REDACT) {
            return Masks.REDACTED;
        }
        try {
            return text(new Renderer(strategies).text(value, strategy));
        } catch (Throwable e) {
            return failed();
        }
    }

    /** Whether something marked may be in an object, however deep, for those who do not call its toString. */
    public boolean holdsMarked(@Nullable Object value) {
        try {
            return new Search(new Budget()).in(value) != Search.Result.NOTHING;
        } catch (Throwable e) {
            return true;
        }
    }

    /**
     * What the marks alone make of a value, for those who scan the finished text afterwards.
     *
     * <p>The same instance where it is a string, or can hold nothing, or prints nothing of what it holds; else its text,
     * made without calling toString on anything marked.
     */
    public @Nullable Object typed(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return value;
        }
        try {
            Plan.Kind kind = Plan.of(value.getClass()).kind();
            if (kind == Plan.Kind.INERT || kind == Plan.Kind.SILENT) {
                return value;
            }
            return new Renderer(strategies()).text(value);
        } catch (Throwable e) {
            return failed();
        }
    }
}
