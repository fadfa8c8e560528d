package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {
    private final Alone dates = new Alone(new BirthDate());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-05-03",
                "1990/5/3",
                "1990.05.03",
                "19900503",
                "03.05.1990",
                "3.5.90",
                "3. 5. 1990",
                "05/13/1990",
                "13/05/1990",
                "3 May 1990",
                "3rd of May, 1990",
                "May 3, 1990",
                "Sept. 3rd 1990",
                "3. Mai 1990",
                "1er mai 1990",
                "3 de mayo de 1990",
                "1990年5月3日",
                "平成2年5月3日",
                "令和元年5月3日",
                "S63.5.3"
            })
    void readsDatesHoweverTheyAreWritten(String date) {
        for (String around : new String[] {"born %s", "dob=%s", "{\"dateOfBirth\":\"%s\"}", "生年月日：%s", "(%s生まれ)"}) {
            assertThat(dates.in(around.formatted(date))).as(around).containsExactly(date);
        }
        dates.spares("created " + date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DATE_OF_BIRTH: 1990-05-03T00:00:00Z | 1990-05-03
                    D.O.B. 05/03/1990                   | 05/03/1990
                    geboren am 03.05.1990 in Ulm        | 03.05.1990
                    Geburtsdatum: 03.05.1990            | 03.05.1990
                    geb. 3.5.1990                       | 3.5.1990
                    née le 3 mai 1990 à Lyon            | 3 mai 1990
                    né(e) le 03/05/1990                 | 03/05/1990
                    date de naissance : 03/05/1990      | 03/05/1990
                    誕生日は1990年5月3日です              | 1990年5月3日
                    """)
    void knowsTheWordsOfManyLanguages(String text, String date) {
        assertThat(dates.in(text)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dob=1990-13-03",
                "dob=1990-05-32",
                "dob=1790-05-03",
                "dob=31.13.1990",
                "dob 1990",
                "dob missing, created=2024-01-02",
                "dob=null&updated=2024-01-02",
                "newborn-service 2024-01-02",
                "reborn 2024-01-02",
                "born-again thread at 2024-01-02",
                "birth certificate order, shipped 2024-01-02",
                "dob=1990-05-031",
                "dob=1990-05-03-01",
                "dob v1990.05.03",
                "dob rate 3.5 of 90"
            })
    void sparesOtherDates(String text) {
        dates.spares(text);
    }

    @Test
    void theNextDateIsNotTakenForOneOfBirth() {
        assertThat(dates.in("dob: 1990-05-03, created: 2024-01-02")).containsExactly("1990-05-03");
        assertThat(dates.in("born 1990-05-03 updated 2024-01-02")).containsExactly("1990-05-03");
    }
}
