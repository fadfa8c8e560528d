package dev.privacysdk.detection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** National identity numbers, the numbers of papers, dates of birth and places, by the rules of those who give them out. */
final class SomePapers {
    private SomePapers() {}

    static Fragment nino(Dice dice, Tongue tongue) {
        String prefix;
        do {
            prefix = dice.some("ABCEGHJKLMNOPRSTWXYZ", 1) + dice.some("ABCEGHJKLMNPRSTWXYZ", 1);
        } while (List.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(prefix));
        String digits = dice.digits(6);
        String suffix = dice.pick("A", "B", "C", "D");
        return Fragment.plain(
                dice.percent(40)
                        ? prefix + " " + digits.replaceAll("(..)(?=.)", "$1 ") + " " + suffix
                        : prefix + digits + suffix);
    }

    static Fragment nhs(Dice dice, Tongue tongue) {
        while (true) {
            String body = dice.pick("4", "6", "7", "9") + dice.digits(8);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (body.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                String number = body + check;
                String spaced = number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
                return switch (dice.below(4)) {
                    case 0 -> Fragment.named(number);
                    case 1 -> Fragment.named(spaced.replace(' ', '-'));
                    default -> Fragment.plain(spaced);
                };
            }
        }
    }

    static Fragment steuerId(Dice dice, Tongue tongue) {
        while (true) {
            List<Integer> digits = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
            Collections.rotate(digits, dice.below(10));
            for (int i = digits.size() - 1; i > 0; i--) {
                Collections.swap(digits, i, dice.below(i + 1));
            }
            digits.set(dice.below(9), digits.get(9));
            int product = 10;
            for (int digit : digits) {
                int sum = (digit + product) % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            String body = digits.stream().map(String::valueOf).collect(Collectors.joining());
            if (body.charAt(0) != '0') {
                String number = body + (11 - product) % 10;
                return dice.percent(40)
                        ? Fragment.plain(number.replaceAll("^(..)(...)(...)(...)$", "$1 $2 $3 $4"))
                        : Fragment.named(number);
            }
        }
    }

    static Fragment nir(Dice dice, Tongue tongue) {
        String department = dice.percent(15) ? dice.pick("2A", "2B") : "%02d".formatted(dice.between(1, 95));
        String body = dice.pick("1", "2")
                + dice.digits(2)
                + "%02d".formatted(dice.between(1, 12))
                + department
                + "%03d%03d".formatted(dice.between(1, 990), dice.between(1, 999));
        long value = Long.parseLong(
                department.startsWith("2") && !Character.isDigit(department.charAt(1))
                        ? body.replace("2A", "19").replace("2B", "18")
                        : body);
        String number = body + "%02d".formatted(97 - value % 97);
        return Fragment.plain(
                dice.percent(50)
                        ? number
                        : number.replaceAll("^(.)(..)(..)(..)(...)(...)(..)$", "$1 $2 $3 $4 $5 $6 $7"));
    }

    static Fragment dni(Dice dice, Tongue tongue) {
        String letters = "TRWAGMYFPDXBNJZSQVHLCKE";
        int foreigner = dice.below(6);
        int number = foreigner < 3 ? dice.below(10_000_000) : dice.below(100_000_000);
        int value = foreigner < 3 ? foreigner * 10_000_000 + number : number;
        String body = foreigner < 3 ? "XYZ".charAt(foreigner) + "%07d".formatted(number) : "%08d".formatted(number);
        char letter = letters.charAt(value % 23);
        return Fragment.plain(dice.percent(30) ? body + "-" + letter : body + letter);
    }

    static Fragment codiceFiscale(Dice dice, Tongue tongue) {
        int day = dice.between(1, 28) + (dice.percent(50) ? 40 : 0);
        String body = dice.some("BCDFGLMNPRSTVZ", 3)
                + dice.some("BCDFGLMNPRSTVZAEIO", 3)
                + dice.digits(2)
                + dice.some("ABCDEHLMPRST", 1)
                + "%02d".formatted(day)
                + dice.some("ABCDEFGHIL", 1)
                + dice.digits(3);
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int value = Character.isDigit(body.charAt(i)) ? body.charAt(i) - '0' : body.charAt(i) - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return Fragment.plain(body + (char) ('A' + sum % 26));
    }

    static Fragment passport(Dice dice, Tongue tongue) {
        return Fragment.named(
                switch (tongue) {
                    case EN -> dice.percent(70) ? dice.digits(9) : dice.capitals(1) + dice.digits(8);
                    case JA -> dice.some("TMN", 1) + dice.capitals(1) + dice.digits(7);
                    case DE ->
                        dice.some("CFGHJK", 1)
                                + dice.digits(2)
                                + dice.some("CFGHJKLMNPRTVWXYZ", 2)
                                + dice.digits(3)
                                + dice.some("CFGHJKLMNPRTVWXYZ", 1);
                    case FR -> dice.digits(2) + dice.capitals(2) + dice.digits(5);
                });
    }

    static Fragment driverLicense(Dice dice, Tongue tongue) {
        return Fragment.named(
                switch (tongue) {
                    case EN ->
                        switch (dice.below(4)) {
                            case 0 -> dice.capitals(1) + dice.digits(7);
                            case 1 -> dice.digits(9);
                            case 2 -> dice.capitals(1) + dice.fill("###-####-####");
                            default ->
                                dice.capitals(5)
                                        + dice.digits(6)
                                        + dice.capitals(2)
                                        + dice.digits(1)
                                        + dice.capitals(2);
                        };
                    case JA -> dice.digits(12);
                    case DE ->
                        dice.capitals(1)
                                + dice.digits(3)
                                + dice.capitals(3)
                                + dice.digits(1)
                                + dice.capitals(1)
                                + dice.digits(2);
                    case FR -> dice.digits(12);
                });
    }

    static Fragment geo(Dice dice, Tongue tongue) {
        String latitude = String.format(Locale.ROOT, "%." + dice.between(4, 7) + "f", dice.real(-80, 80));
        String longitude = String.format(Locale.ROOT, "%." + dice.between(4, 7) + "f", dice.real(-179, 179));
        return switch (dice.below(8)) {
            case 0 -> Fragment.whole("lat=«" + latitude + "», lon=«" + longitude + "»");
            case 1 -> Fragment.whole("{\"latitude\":«" + latitude + "»,\"longitude\":«" + longitude + "»}");
            case 2 -> Fragment.whole("geo:«" + latitude + "," + longitude + "»");
            case 3 -> Fragment.whole("GET /nearby?lat=«" + latitude + "»&lng=«" + longitude + "»");
            case 4 -> Fragment.whole("緯度: «" + latitude + "» 経度: «" + longitude + "»");
            case 5 -> Fragment.named(latitude + "," + longitude);
            default -> Fragment.named(latitude + ", " + longitude);
        };
    }

    static Fragment birthDate(Dice dice, Tongue tongue) {
        LocalDate day = LocalDate.ofEpochDay(dice.between(-15_000, 14_000));
        return Fragment.named(
                switch (tongue) {
                    case EN ->
                        day.format(DateTimeFormatter.ofPattern(
                                dice.pick(
                                        "yyyy-MM-dd",
                                        "MM/dd/yyyy",
                                        "M/d/yyyy",
                                        "MMMM d, yyyy",
                                        "d MMM yyyy",
                                        "dd/MM/yyyy"),
                                Locale.ENGLISH));
                    case JA ->
                        dice.percent(30)
                                ? "昭和" + dice.between(2, 63) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                                        + "日"
                                : day.format(DateTimeFormatter.ofPattern(
                                        dice.pick("yyyy年M月d日", "yyyy/MM/dd", "yyyy-MM-dd", "yyyyMMdd")));
                    case DE ->
                        day.format(DateTimeFormatter.ofPattern(
                                dice.pick("dd.MM.yyyy", "d.M.yyyy", "d. MMMM yyyy", "yyyy-MM-dd"), Locale.GERMAN));
                    case FR ->
                        day.format(DateTimeFormatter.ofPattern(
                                dice.pick("dd/MM/yyyy", "d MMMM yyyy", "yyyy-MM-dd", "dd-MM-yyyy"), Locale.FRENCH));
                });
    }
}
