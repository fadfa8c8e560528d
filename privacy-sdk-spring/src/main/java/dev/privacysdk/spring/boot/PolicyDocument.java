package dev.privacysdk.spring.boot;

import dev.privacysdk.policy.LoadedPolicy;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyProblem;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The policy where the configuration says it is. */
final class PolicyDocument {
    private final Resource place;

    PolicyDocument(Resource place) {
        this.place = place;
    }

    /** What it says now; throws PolicyException with all that is wrong with it. */
    LoadedPolicy read() {
        if (!place.exists()) {
            throw new StartRefused(
                    "The privacy policy is not where it is looked for: " + place.getDescription() + ".",
                    "Put privacy-policy.yml into src/main/resources, or say where it is by privacy.policy, such as"
                            + " privacy.policy=file:/etc/acme/privacy-policy.yml.");
        }
        try (InputStream in = place.getInputStream()) {
            return PolicyReader.read(in, name());
        } catch (IOException e) {
            throw new StartRefused(
                    "The privacy policy cannot be read: " + place.getDescription() + ".",
                    "Let the service's user read it, or name another by privacy.policy.",
                    e);
        }
    }

    /** Where it comes from from now on: a file is watched, anything else stays as it is. */
    PolicySource source() {
        if (!place.isFile() || isOnClassPath()) {
            return new ReadOnce(read());
        }
        try {
            return PolicySource.watching(place.getFile().toPath());
        } catch (IOException notAFile) {
            return new ReadOnce(read());
        }
    }

    private boolean isOnClassPath() {
        return place instanceof ClassPathResource;
    }

    private String name() {
        String file = place.getFilename();
        return file == null ? place.getDescription() : file;
    }

    private record ReadOnce(LoadedPolicy loaded) implements PolicySource {
        @Override
        public Policy current() {
            return loaded.policy();
        }

        @Override
        public List<PolicyProblem> problems() {
            return loaded.warnings();
        }
    }
}
