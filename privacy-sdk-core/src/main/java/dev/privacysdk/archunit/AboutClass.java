package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.privacysdk.archunit.PersonalTerms.Meaning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kind of thing a class is about, by its name. */
enum AboutClass {
    /** A person: all that looks personal is. */
    PERSON,
    /** A company, whose telephone is no person's. */
    ORGANIZATION,
    /** Something that does work or says how it is done; what it holds is its own. */
    MACHINE,
    /** Anything else. */
    THING;

    /** Words after the name of what a class is about. */
    private static final Set<String> SHAPES = Set.of(
            "entity",
            "dto",
            "data",
            "info",
            "record",
            "model",
            "bean",
            "request",
            "response",
            "form",
            "command",
            "event",
            "view",
            "detail",
            "profile",
            "row",
            "document",
            "representation",
            "impl",
            "vo",
            "po",
            "resource",
            "jpa",
            "param",
            "summary",
            "state",
            "account");

    private static final Set<String> MACHINES = Set.of(
            "service",
            "repository",
            "dao",
            "factory",
            "config",
            "configuration",
            "property",
            "setting",
            "option",
            "client",
            "connection",
            "pool",
            "task",
            "job",
            "action",
            "servlet",
            "template",
            "util",
            "utils",
            "exception",
            "error",
            "test",
            "plugin",
            "module",
            "registry",
            "cache",
            "store",
            "source",
            "engine",
            "plan",
            "step",
            "tag",
            "context",
            "authority",
            "mojo",
            "protocol",
            "backend",
            "gateway",
            "api",
            "environment");

    /** Words that end like those for who or what does something, and are things. */
    private static final Set<String> NO_DOERS = Set.of(
            "order",
            "offer",
            "letter",
            "newsletter",
            "voucher",
            "ledger",
            "transfer",
            "number",
            "folder",
            "header",
            "chapter",
            "register",
            "paper",
            "quarter",
            "matter",
            "career",
            "fever",
            "cancer",
            "owner");

    private static final Set<String> ORGANIZATIONS = Set.of(
            "company",
            "organization",
            "organisation",
            "merchant",
            "shop",
            "vendor",
            "supplier",
            "branch",
            "office",
            "institution",
            "hospital",
            "school",
            "restaurant",
            "hotel",
            "kaisha",
            "kigyo",
            "kigyou",
            "tenpo",
            "mise");

    private static final Set<Looks> ALSO_COMPANIES =
            EnumSet.of(Looks.EMAIL, Looks.PHONE, Looks.ADDRESS, Looks.GOVERNMENT, Looks.BANK, Looks.PLACE, Looks.PHOTO);

    /** What this class is about; a class inside another is about a part of the same company. */
    static AboutClass of(JavaClass type) {
        List<String> words = new ArrayList<>(NameTokens.of(type.getSimpleName()));
        while (words.size() > 1 && SHAPES.contains(last(words))) {
            words.remove(words.size() - 1);
        }
        if (PersonalTerms.endInPerson(words)) {
            return PERSON;
        }
        if (endsIn(ORGANIZATIONS, words)) {
            return ORGANIZATION;
        }
        if (endsIn(MACHINES, words) || endsInDoer(words)) {
            return MACHINE;
        }
        return Optional.of(type)
                .flatMap(JavaClass::getEnclosingClass)
                .map(AboutClass::of)
                .filter(ORGANIZATION::equals)
                .orElse(THING);
    }

    /** Whether such a value, in a class about this, is a person's. */
    boolean canHave(Meaning meaning) {
        return this != ORGANIZATION || (!meaning.faint() && !ALSO_COMPANIES.contains(meaning.looks()));
    }

    private static boolean endsInDoer(List<String> words) {
        if (words.isEmpty() || NO_DOERS.contains(last(words))) {
            return false;
        }
        return last(words).endsWith("er") || last(words).endsWith("or");
    }

    private static boolean endsIn(Set<String> known, List<String> words) {
        return !words.isEmpty() && known.contains(last(words));
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
