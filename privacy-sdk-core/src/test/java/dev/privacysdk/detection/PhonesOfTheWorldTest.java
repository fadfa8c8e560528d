package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A second opinion: the example numbers of every region that the library of all numbering plans knows, as it writes them. */
class PhonesOfTheWorldTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Their numbers have six or seven digits with the code of the country; anything might have as many. */
    private static final Set<String> TOO_SHORT = Set.of("NU", "TA", "TK");

    /** Those whose national forms are looked for. */
    private static final Set<String> NATIONAL = Set.of(
            "JP", "US", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
            "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private record Example(String region, PhoneNumber number) {}

    private static List<Example> examples(Set<String> regions) {
        List<Example> examples = new ArrayList<>();
        for (String region : new TreeSet<>(regions)) {
            for (PhoneNumberType type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
                PhoneNumber number = LIBRARY.getExampleNumberForType(region, type);
                if (number != null) {
                    examples.add(new Example(region, number));
                }
            }
        }
        return examples;
    }

    private static List<String> missed(Set<String> regions, Function<PhoneNumber, String> line) {
        List<String> missed = new ArrayList<>();
        for (Example example : examples(regions)) {
            String text = line.apply(example.number());
            String masked = Rows.SCANNER.text(text);
            if (!masked.contains("[PHONE]") || masked.chars().anyMatch(Character::isDigit)) {
                missed.add(example.region() + " " + text);
            }
        }
        return missed;
    }

    private static Set<String> all() {
        Set<String> regions = new TreeSet<>(LIBRARY.getSupportedRegions());
        regions.removeAll(TOO_SHORT);
        return regions;
    }

    @Test
    void everyRegionIsFoundByThePlus() {
        assertThat(missed(all(), number -> "from " + LIBRARY.format(number, PhoneNumberFormat.E164) + " today"))
                .isEmpty();
    }

    @Test
    void everyRegionIsFoundByThePlusWithItsSeparators() {
        assertThat(missed(
                        all(), number -> "from " + LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL) + " today"))
                .isEmpty();
    }

    @Test
    void theNationalFormsOfJapanAmericaAndEuropeAreFoundBesideAWord() {
        assertThat(missed(NATIONAL, number -> "tel: " + national(number))).isEmpty();
    }

    /**
     * Rows of digits without the zero in front, as in Poland or Denmark, could be anything, and have to be named; so have the
     * nine digits of Vienna, brackets around a zero and a hyphen, and pairs that may be a day and a time.
     */
    @Test
    void thoseWithAZeroInFrontAreFoundWithoutOne() {
        assertThat(missed(NATIONAL, number -> "from " + national(number) + " today"))
                .filteredOn(line -> line.matches("[A-Z]{2} from [(]?0.*"))
                .allMatch(line -> line.matches("(AT|LT|SE) .*"))
                .hasSizeLessThan(5);
    }

    private static String national(PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.NATIONAL);
    }
}
