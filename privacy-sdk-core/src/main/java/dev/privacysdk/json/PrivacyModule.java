package dev.privacysdk.json;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * A Jackson module by which objects with personal data are written only as far as a permit lets them be seen.
 *
 * <p>Every object of a class with marks is asked for its {@link Clearance} when it is written: one without any throws
 * PrivacyDeniedException, or is masked where the application says so. Properties that the permit withholds are left out
 * under whatever name, as is a property, an element or an entry about somebody the permit is not about; written for itself,
 * such an object throws SUBJECT_MISMATCH. In a JSON array that stands for an object, null keeps the place. Where all may be
 * seen, the document is the one that Jackson writes without this module.
 *
 * <p>What a class writes by a serializer of its own, as a {@code @JsonValue}, by a converter or as the key of a map is
 * written whole or refused. An unmarked getter that computes its value from marked fields cannot be known: mark it too.
 * Register this module last, so that it sees what other modules write. A denial is thrown before the object it is about has
 * begun; who writes to a stream has sent what came before it. Reading is untouched.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class PrivacyModule extends JacksonModule {
    private final transient Clearances clearances;

    private PrivacyModule(Clearances clearances) {
        this.clearances = clearances;
    }

    /** One that writes by the permit of the current purpose scope. */
    public static PrivacyModule create() {
        return by(ClearanceSource.scope());
    }

    /** One that writes by what this source says. */
    public static PrivacyModule by(ClearanceSource source) {
        return new PrivacyModule(new Clearances(source, null, null));
    }

    /** The same, in which the gate is asked again for a permit that has run out. */
    public static PrivacyModule by(ClearanceSource source, PurposeGate gate) {
        return new PrivacyModule(new Clearances(source, gate, null));
    }

    /** One that masks marked values, instead of refusing the object, where no clearance is known. */
    public PrivacyModule masking(Masker masker) {
        return new PrivacyModule(new Clearances(clearances.source(), clearances.gate(), masker));
    }

    @Override
    public String getModuleName() {
        return PrivacyModule.class.getSimpleName();
    }

    @Override
    public @Nullable Object getRegistrationId() {
        return PrivacyModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializerModifier(new SerializerGuards(clearances));
        context.insertAnnotationIntrospector(new NamedSerializerGuards(clearances));
    }
}
