package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Jurisdiction;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parts of an edition need to know of each other while it is read: its languages and its declared ids. */
final class EditionScope {
    private static final Pattern REF = Pattern.compile("[A-Z]{1,12}-[0-9]{1,6}[a-z]?(\\.[0-9]{1,6})?");
    private static final String PERIOD = "write a period such as P30D, P6M or P7Y";

    private final Fields edition;
    private final Problems problems;
    private final Set<String> languages;

    EditionScope(Fields edition, Problems problems, Set<String> languages) {
        this.edition = edition;
        this.problems = problems;
        this.languages = languages;
    }

    Problems problems() {
        return problems;
    }

    Set<String> languages() {
        return languages;
    }

    /** The ids that the edition declares under a key. */
    Set<String> declared(String key) {
        Node node = edition.node(key);
        Set<String> ids = new LinkedHashSet<>();
        if (node instanceof Node.Entries entries) {
            entries.entries().forEach(entry -> ids.add(entry.key()));
        }
        return ids;
    }

    Label label(Fields fields) {
        fields.missing("name", "name it in each of the languages " + languages);
        return new Label(refs(fields), fields.languages("name", languages));
    }

    List<String> refs(Fields fields) {
        List<String> refs = new ArrayList<>();
        for (Fields.Word word : fields.list("ref")) {
            if (REF.matcher(word.text()).matches()) {
                refs.add(word.text());
            } else {
                problems.error(
                        word.line(),
                        word.path(),
                        Spelling.quoted(word.text())
                                + " is not an id of the source policy; write one such as DC-01 or PUR-1.2");
            }
        }
        return refs;
    }

    /** The references of a key to what the edition declares under {@code section}; undeclared ones are reported. */
    <T> Set<T> references(Fields fields, String key, String section, Function<String, T> type) {
        Set<String> declared = declared(section);
        Set<T> found = new LinkedHashSet<>();
        for (Fields.Word word : fields.list(key)) {
            if (isDeclared(word, section, declared)) {
                found.add(type.apply(word.text()));
            }
        }
        return found;
    }

    boolean isDeclared(Fields.Word word, String section) {
        return isDeclared(word, section, declared(section));
    }

    private boolean isDeclared(Fields.Word word, String section, Set<String> declared) {
        if (!declared.contains(word.text())) {
            problems.error(
                    word.line(),
                    word.path(),
                    Spelling.quoted(word.text()) + " is not declared under " + section + hint(word, section, declared));
            return false;
        }
        // A declared id in a bad spelling is reported where it is declared.
        return Ids.isId(word.text());
    }

    private String hint(Fields.Word word, String section, Set<String> declared) {
        return section.equals("purposes") && declared("headings").contains(word.text())
                ? "; it is a heading, which groups purposes and is none"
                : Spelling.remedy(word.text(), declared);
    }

    Set<Jurisdiction> jurisdictions(Fields fields, String key) {
        Set<Jurisdiction> found = new LinkedHashSet<>();
        for (Fields.Word word : fields.list(key)) {
            try {
                found.add(new Jurisdiction(word.text()));
            } catch (IllegalArgumentException e) {
                problems.error(
                        word.line(),
                        word.path(),
                        Spelling.quoted(word.text())
                                + " is not a jurisdiction; write one in capitals, such as EU, JP or US-CA");
            }
        }
        return found;
    }

    static @Nullable Period period(Fields fields, String key) {
        Period period = fields.value(key, Period::parse, PERIOD);
        if (period != null && period.isNegative()) {
            fields.error(key, "runs backwards; " + PERIOD);
            return null;
        }
        return period;
    }
}
