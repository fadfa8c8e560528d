package dev.privacysdk.detection;

/** Telephone numbers by the numbering plans of four countries and the ways people and programs write them. */
final class SomePhones {
    private SomePhones() {}

    static Fragment phone(Dice dice, Tongue tongue) {
        if (dice.percent(12)) {
            return made(dice, tongue);
        }
        if (dice.percent(8)) {
            return elsewhere(dice);
        }
        return switch (tongue) {
            case EN -> dice.percent(70) ? american(dice) : british(dice);
            case JA -> japanese(dice);
            case DE -> german(dice);
            case FR -> french(dice);
        };
    }

    /** As the library makes them, but for those too short to reach anybody. */
    private static Fragment made(Dice dice, Tongue tongue) {
        while (true) {
            String number = dice.faker(tongue).phoneNumber().phoneNumber();
            long digits = number.chars().filter(Character::isDigit).count();
            if (digits >= 9 && digits <= 15) {
                return Fragment.named(number);
            }
        }
    }

    private static Fragment american(Dice dice) {
        String area =
                dice.between(2, 9) + dice.pick("01", "02", "03", "05", "12", "13", "14", "15", "17", "18", "46", "60");
        String exchange = dice.fill("N##");
        exchange = exchange.endsWith("11") ? "555" : exchange;
        String line = dice.digits(4);
        String extension = String.valueOf(dice.between(10, 99999));
        String dashed = area + "-" + exchange + "-" + line;
        return switch (dice.below(16)) {
            case 0, 1 -> Fragment.plain(dashed);
            case 2 -> Fragment.plain("(" + area + ") " + exchange + "-" + line);
            case 3 -> Fragment.plain("(" + area + ")" + exchange + "-" + line);
            case 4 -> Fragment.plain(area + "." + exchange + "." + line);
            case 5 -> Fragment.plain("+1 " + area + " " + exchange + " " + line);
            case 6 -> Fragment.plain("+1-" + dashed);
            case 7 -> Fragment.plain("+1" + area + exchange + line);
            case 8 -> Fragment.plain("1-" + dashed);
            case 9 -> Fragment.plain("001-" + dashed);
            case 10 -> Fragment.plain("001-" + dashed + "x" + extension);
            case 11 -> Fragment.plain("+1-" + dashed + "x" + extension);
            case 12 -> Fragment.plain("(" + area + ")" + exchange + "-" + line + "x" + extension);
            case 13 -> Fragment.plain("+1 (" + area + ") " + exchange + "-" + line);
            case 14 -> Fragment.named(area + " " + exchange + " " + line);
            default -> Fragment.named(area + exchange + line);
        };
    }

    private static Fragment british(Dice dice) {
        String mobile = dice.fill("7###");
        String line = dice.digits(6);
        return switch (dice.below(8)) {
            case 0 -> Fragment.plain("0" + mobile + " " + line);
            case 1 -> Fragment.plain("+44 " + mobile + " " + line);
            case 2 -> Fragment.plain("+44" + mobile + line);
            case 3 -> Fragment.plain(dice.fill("020 7### ####"));
            case 4 -> Fragment.plain(dice.fill("(0161) 4## ####"));
            case 5 -> Fragment.plain(dice.fill("+44(0)20 7### ####"));
            case 6 -> Fragment.plain(dice.fill("0161 4## ####"));
            default -> Fragment.named("0" + mobile + line);
        };
    }

    private static Fragment japanese(Dice dice) {
        String mobile = dice.pick("90", "80", "70");
        String one = dice.fill("%###");
        String two = dice.digits(4);
        Fragment number = switch (dice.below(16)) {
            case 0, 1 -> Fragment.plain("0" + mobile + "-" + one + "-" + two);
            case 2 -> Fragment.plain("03-" + one + "-" + two);
            case 3 -> Fragment.plain("06-6" + dice.digits(3) + "-" + two);
            case 4 -> Fragment.plain("045-" + dice.digits(3) + "-" + two);
            case 5 -> Fragment.plain("0422-" + dice.digits(2) + "-" + two);
            case 6 -> Fragment.plain("0120-" + dice.digits(3) + "-" + dice.digits(3));
            case 7 -> Fragment.plain("(03)" + one + "-" + two);
            case 8 -> Fragment.plain("03(" + one + ")" + two);
            case 9 -> Fragment.plain("+81-" + mobile + "-" + one + "-" + two);
            case 10 -> Fragment.plain("+81 " + mobile + " " + one + " " + two);
            case 11 -> Fragment.plain("+81" + mobile + one + two);
            case 12 -> Fragment.plain("0" + mobile + " " + one + " " + two);
            case 13 -> Fragment.plain("050-" + one + "-" + two);
            case 14 -> Fragment.named("0" + mobile + one + two);
            default -> Fragment.named("03" + one + two);
        };
        return dice.percent(12)
                ? new Fragment("«" + SomeText.wide(number.marked().replaceAll("[«»]", "")) + "»", number.needs())
                : number;
    }

    private static Fragment german(Dice dice) {
        String area = dice.pick("30", "40", "89", "69", "221", "711", "351", "6221");
        String mobile = dice.pick("151", "160", "170", "171", "175", "176", "179");
        String line = dice.fill(dice.pick("%######", "%#######", "%#####"));
        return switch (dice.below(14)) {
            case 0 -> Fragment.plain("0" + area + "/" + line);
            case 1 -> Fragment.plain("0" + mobile + "/" + dice.fill("%#######"));
            case 2 -> Fragment.plain("0" + mobile + " " + dice.fill("%#######"));
            case 3 -> Fragment.plain("+49 " + area + " " + line);
            case 4 -> Fragment.plain("+49 (0)" + area + " " + line);
            case 5 -> Fragment.plain("(0" + area + ") " + line);
            case 6 -> Fragment.plain("0049 " + area + " " + line);
            case 7 -> Fragment.plain("+49" + mobile + dice.fill("%#######"));
            case 8 -> Fragment.plain("+49-" + area + "-" + line);
            case 9 -> Fragment.plain("0" + mobile + "-" + dice.fill("%#######"));
            case 10 -> Fragment.plain("+49 " + mobile + " " + dice.fill("%## ## ##"));
            case 11 -> Fragment.named("0" + area + " " + line);
            case 12 -> Fragment.named("0" + area + "-" + line);
            default -> Fragment.named("0" + mobile + dice.fill("%#######"));
        };
    }

    private static Fragment french(Dice dice) {
        String first = dice.pick("1", "2", "3", "4", "5", "6", "7", "9");
        String rest = dice.fill("##-##-##-##");
        String spaced = rest.replace('-', ' ');
        return switch (dice.below(10)) {
            case 0, 1, 2 -> Fragment.plain("0" + first + " " + spaced);
            case 3 -> Fragment.plain("0" + first + "." + rest.replace('-', '.'));
            case 4 -> Fragment.plain("0" + first + "-" + rest);
            case 5 -> Fragment.plain("+33 " + first + " " + spaced);
            case 6 -> Fragment.plain("+33 (0)" + first + " " + spaced);
            case 7 -> Fragment.plain("+33" + first + rest.replace("-", ""));
            case 8 -> Fragment.plain("0033 " + first + " " + spaced);
            default -> Fragment.named("0" + first + rest.replace("-", ""));
        };
    }

    private static Fragment elsewhere(Dice dice) {
        return Fragment.plain(dice.fill(dice.pick(
                "+34 6## ### ###",
                "+39 06 #### ####",
                "+31 6 ########",
                "+41 44 ### ## ##",
                "+43 1 #######",
                "+32 2 ### ## ##",
                "+46 8 ### ### ##",
                "+61 2 %### ####",
                "+86 138 #### ####",
                "+91 98### #####",
                "+82-10-%###-####",
                "+55 11 9####-####",
                "+351 21 ### ####",
                "+353 1 ### ####")));
    }
}
