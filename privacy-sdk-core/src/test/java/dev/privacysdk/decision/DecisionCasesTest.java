package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The contract of the decision, row by row; prints one line a row.
 *
 * <p>{@code -Dprivacysdk.cases=FILE} and {@code -Dprivacysdk.policy=FILE} run other rows against another policy.
 */
class DecisionCasesTest {
    private static final Policy POLICY = FixturePolicy.read();

    static Stream<DecisionCase> rows() throws IOException {
        return table().stream().map(DecisionCase::row);
    }

    private static List<Map<String, String>> table() throws IOException {
        String file = System.getProperty("privacysdk.cases");
        if (file != null) {
            return read(Files.newInputStream(Path.of(file)));
        }
        List<Map<String, String>> both = new ArrayList<>();
        for (String table : List.of("/decisions/cases.csv", "/decisions/details.csv")) {
            both.addAll(read(DecisionCasesTest.class.getResourceAsStream(table)));
        }
        return both;
    }

    private static List<Map<String, String>> read(InputStream table) throws IOException {
        try (InputStream in = table;
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.readAll();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRowIsDecidedAsTheTableSays(DecisionCase row) {
        String decided = DecisionCase.line(row.decide(POLICY));
        boolean agrees = decided.equals(row.expected());
        System.out.println((agrees ? "ok    " : "WRONG ") + row + ": " + decided);
        assertThat(decided).as("%s", row).isEqualTo(row.expected());
    }

    @Test
    void theTableIsNotEmptyAndARowThatIsWrongWouldBeSeen() throws IOException {
        List<Map<String, String>> table = table();
        assertThat(table).isNotEmpty();
        DecisionCase row = DecisionCase.row(table.get(0));
        assertThat(DecisionCase.line(Verdict.of(dev.privacysdk.vocabulary.Reason.INTERNAL_ERROR)))
                .isNotEqualTo(row.expected());
    }
}
