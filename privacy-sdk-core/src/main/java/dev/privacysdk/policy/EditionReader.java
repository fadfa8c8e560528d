package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one edition out of one document. */
final class EditionReader {
    /**
     * What could be read of an edition.
     *
     * @param edition the edition, or null where anything is wrong with it
     * @param purposeLines the line on which each purpose begins
     */
    record Draft(
            String id,
            int idLine,
            @Nullable Instant effective,
            int effectiveLine,
            @Nullable Edition edition,
            Map<Purpose, Integer> purposeLines) {}

    private EditionReader() {}

    static @Nullable Draft read(Document document, Problems problems) {
        int before = problems.errors();
        if (document.root() instanceof Node.Text text && text.value().isBlank()) {
            problems.error(text.line(), "", "an edition is empty; write it, or take the marker --- out");
            return null;
        }
        Fields fields = new Fields(document.root(), "", problems);
        if (!fields.isMap()) {
            return null;
        }
        String id = fields.required("edition", "name the edition, such as v1");
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            fields.error(
                    "edition",
                    Spelling.quoted(id) + " is not a name; use letters, digits, dots and hyphens, such as v1");
        }
        fields.missing("effective", "write the instant from which it is in force, such as 2025-01-01T00:00:00Z");
        Instant effective = fields.value(
                "effective", Instant::parse, "write an instant such as 2025-01-01T00:00:00Z, in UTC and to the second");
        EditionScope scope = new EditionScope(fields, problems, languages(fields, problems));

        SettingsReader general = new SettingsReader(scope, fields);
        Map<Jurisdiction, Regime> regimes = general.regimes();
        List<String> settingsRefs = new ArrayList<>();
        Settings settings = general.settings(settingsRefs);
        NoticeReader notices = new NoticeReader(scope, fields);
        ControllerNotice controller = notices.controller();
        Map<String, String> note = fields.languages("note", scope.languages());
        CategoryReader categoryReader = new CategoryReader(scope);
        List<CategoryRule> categories = categoryReader.read(fields);
        List<SourceNotice> sources = notices.sources();
        boolean holdsEuData = regimes.isEmpty() || regimes.containsValue(Regime.EU);
        List<RecipientRule> recipients = new RecipientReader(scope, holdsEuData).read(fields);
        PurposeReader purposeReader = new PurposeReader(scope, SettingsReader.inUse(regimes));
        List<PurposeRule> purposes = purposeReader.read(fields);
        Set<Purpose> material = scope.references(fields, "material", "purposes", Purpose::of);
        Map<Purpose, Set<Purpose>> compatible = general.compatible();
        Notice notice = new Notice(
                controller,
                List.copyOf(scope.languages()),
                note,
                sources,
                notices.tracking(),
                notices.headings(purposeReader.byHeading()),
                notices.choices(),
                notices.rights(),
                notices.usDisclosures(),
                EditionScope.period(fields, "us-window"),
                notices.clauses(),
                settingsRefs,
                categoryReader.providedBySubject(),
                purposeReader.operations());
        fields.end();

        Edition edition = null;
        if (problems.errors() == before && effective != null) {
            edition = new Edition(
                    new PolicyVersion(id, document.hash()),
                    effective,
                    material,
                    settings,
                    regimes,
                    compatible,
                    categories,
                    recipients,
                    purposes,
                    notice);
            UsTable.compare(edition, fields, problems);
        }
        return new Draft(
                id, fields.line("edition"), effective, fields.line("effective"), edition, purposeReader.lines());
    }

    private static Set<String> languages(Fields fields, Problems problems) {
        fields.missing("languages", "list the languages in which people are told, such as [en, ja]");
        Set<String> languages = new LinkedHashSet<>();
        for (Fields.Word word : fields.list("languages")) {
            if (word.text().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
                languages.add(word.text());
            } else {
                problems.error(
                        word.line(),
                        word.path(),
                        Spelling.quoted(word.text()) + " is not a language; write its code, such as en, ja or pt-BR");
            }
        }
        if (fields.node("languages") instanceof Node.Items items
                && items.items().isEmpty()) {
            fields.error("languages", "is empty; list the languages in which people are told, such as [en, ja]");
        }
        return languages;
    }
}
