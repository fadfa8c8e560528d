package dev.privacysdk.testkit;

import dev.privacysdk.vocabulary.DataCategory;

/** Made-up values, one for each category and number; nobody's, and found in no ordinary text. */
final class SampleValues {
    private SampleValues() {}

    /** A value as people of this number would have it; of the same form as real ones, where there is a form. */
    static String of(DataCategory category, int number) {
        String word = word(number);
        String id = category.toString();
        return switch (id) {
            case "contact.email" -> "quill." + word + "@example.com";
            case "contact.phone" -> "+81 90-5550-" + digits(number, 4);
            case "contact.address" -> digits(number, 3) + " Zwitscher Lane, Quillingham";
            case "payment.card" -> card(number);
            case "payment.bank-account" -> iban(number);
            case "device.ip-address" -> "203.0.113." + (number % 250 + 1);
            case "identity.name" -> "Quillonar Vex" + word;
            case "identity.birth-date" -> "19" + digits(number % 60 + 30, 2) + "-02-17";
            case "location.precise" -> "35." + digits(number, 4) + "17, 139.7" + digits(number, 4);
            default -> "quill-" + id.replace('.', '-') + "-" + word;
        };
    }

    /** Letters, so that a number in ordinary text is not taken for it. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("by");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
        }
        return word.toString();
    }

    private static String digits(int number, int length) {
        String digits = "0000" + number;
        return digits.substring(digits.length() - length);
    }

    /** A test number of the issuers, with the check digit of Luhn. */
    private static String card(int number) {
        String body = "41111111111" + digits(number, 4);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** A German number, with the check digits of ISO 13616. */
    private static String iban(int number) {
        String account = "50010517" + "540732" + digits(number, 4);
        // D is 13 and E is 14 in the sum.
        long rest = 0;
        for (char c : (account + "131400").toCharArray()) {
            rest = (rest * 10 + (c - '0')) % 97;
        }
        return "DE" + digits((int) (98 - rest), 2) + account;
    }
}
