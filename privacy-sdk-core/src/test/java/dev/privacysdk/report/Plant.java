package dev.privacysdk.report;

import static dev.privacysdk.report.Twins.CODE;
import static dev.privacysdk.report.Twins.POLICY;

import java.util.List;

/** One change that is planted into the press, in its code or in its policy, and what is said of it there and back. */
record Plant(boolean inCode, String place, String change, String effect, String sentence, String back) {
    static final List<Plant> ALL = List.of(
            code(
                    "@Nullable String backup,",
                    "@Nullable String backup, @PersonalData(\"contact.email\") @ForPurpose(\"delivery\") @Nullable String"
                            + " spare,",
                    "WIDENS",
                    "press.Reader.spare is new and holds contact.email, for delivery: widened.",
                    "NARROWS"),
            code(
                    "@Nullable String backup,",
                    "@Nullable String reserve,",
                    "DIFFERS",
                    "press.Reader.backup is now press.Reader.reserve, and holds contact.email, for delivery as before.",
                    "DIFFERS"),
            code(
                    "@ForPurpose(\"delivery\") @Nullable String backup",
                    "@ForPurpose(\"delivery\") @ForPurpose(\"newsletter\") @Nullable String backup",
                    "WIDENS",
                    "press.Reader.backup, which holds contact.email, is now marked for newsletter: widened, within what"
                            + " newsletter uses anyway.",
                    "NARROWS"),
            code(
                    "@ForPurpose(\"newsletter\") @ForPurpose(\"delivery\") @Nullable String email",
                    "@ForPurpose(\"newsletter\") @ForPurpose(\"delivery\") @ForPurpose(\"survey\") @Nullable String email",
                    "OPENS",
                    "survey is now served, uses contact.email, and rests on consent in EU, notice in US and BASE: opened.",
                    "NARROWS"),
            code(
                    "@ForPurpose(\"analytics\") @ForPurpose(\"delivery\") @Nullable String phone",
                    "@ForPurpose(\"analytics\") @ForPurpose(\"delivery\") @ForPurpose(\"newsletter\") @Nullable String phone",
                    "DIFFERS",
                    "press.Reader.phone is now marked for newsletter, which edition v1 does not permit with contact.phone,"
                            + " so nothing more is used.",
                    "DIFFERS"),
            code(
                    "@PersonalData(\"contact.email\") @ForPurpose(\"delivery\") @Nullable String backup",
                    "@PersonalData(\"contact.phone\") @ForPurpose(\"delivery\") @Nullable String backup",
                    "DIFFERS",
                    "press.Reader.backup held contact.email and now holds contact.phone.",
                    "DIFFERS"),
            code(
                    "@PersonalData(\"contact.email\") @ForPurpose(\"delivery\") @Nullable String backup",
                    "@PersonalData(\"contact.email\") @Nullable String backup",
                    "WIDENS",
                    "press.Reader.backup names no purpose any more, and may serve any: widened.",
                    "NARROWS"),
            code(
                    "public void count",
                    "public void tally",
                    "DIFFERS",
                    "press.Issues.tally now serves analytics (use), as others did.",
                    "DIFFERS"),
            code(
                    "    public void count(",
                    "    public void count(@SubjectId(\"reader\") String reader) {}\n\n    @ForPurpose(\"analytics\")"
                            + " @Performs(Operation.INFER)\n    public void guess(",
                    "WIDENS",
                    "press.Issues.guess now serves analytics (infer), which no method did: widened.",
                    "NARROWS"),
            code(
                    "@ForPurpose(\"delivery\") @DisclosedTo(\"printer\")",
                    "@ForPurpose(\"delivery\")",
                    "NARROWS",
                    "delivery no longer discloses to printer: narrowed.",
                    "WIDENS"),
            code(
                    "@ForPurpose(\"newsletter\") @ForPurpose(\"delivery\") @Nullable String email",
                    "@ForPurpose(\"delivery\") @Nullable String email",
                    "NARROWS",
                    "contact.email is no longer used for newsletter: narrowed.",
                    "WIDENS"),
            policy(
                    "uses: [contact.email], recipients: [self, mailer]",
                    "uses: [contact.email, contact.phone], recipients: [self, mailer]",
                    "WIDENS",
                    "newsletter may now also use [contact.phone]: widened, not listed as material.",
                    "NARROWS"),
            policy(
                    "basis: contract, uses: [contact]",
                    "basis: contract, uses: [contact.email, contact.address]",
                    "NARROWS",
                    "contact.phone is no longer used for delivery: narrowed.",
                    "WIDENS"),
            policy(
                    "Delivery, ja: 配送 }, basis: contract",
                    "Delivery, ja: 配送 }, basis: { EU: consent, else: notice }",
                    "NARROWS",
                    "The basis of delivery in the regime EU was contract and is now consent.",
                    "WIDENS"),
            policy(
                    "Delivery, ja: 配送 }, basis: contract",
                    "Delivery, ja: 配送 }, basis: legitimate-interest",
                    "WIDENS",
                    "The basis of delivery in the regime EU was contract and is now legitimate-interest: widened, not listed"
                            + " as material.",
                    "WIDENS"),
            policy(
                    "News, ja: お知らせ }, basis: { EU: consent, else: notice }",
                    "News, ja: お知らせ }, basis: { EU: none, else: notice }",
                    "NARROWS",
                    "The basis of newsletter in the regime EU was consent and is now none.",
                    "OPENS"),
            policy(
                    "uses: [contact.phone], recipients: [self]",
                    "uses: [contact.phone], recipients: [self, mailer]",
                    "WIDENS",
                    "analytics may now also disclose to [mailer]: widened, not listed as material.",
                    "NARROWS"),
            policy(
                    "country: US, role: processor, safeguard: SCC",
                    "country: JP, role: processor, safeguard: SCC",
                    "DIFFERS",
                    "mailer receives data in JP under SCC instead of US under SCC.",
                    "DIFFERS"),
            policy(
                    "country: US, role: processor, safeguard: SCC",
                    "country: US, role: processor, safeguard: BCR",
                    "DIFFERS",
                    "mailer receives data in US under BCR instead of US under SCC.",
                    "DIFFERS"),
            policy(
                    "country: US, role: processor, safeguard: SCC",
                    "country: US, role: controller, safeguard: SCC",
                    "DIFFERS",
                    "mailer was processor to the service and is now controller.",
                    "DIFFERS"),
            policy(
                    "country: US, role: processor, safeguard: SCC",
                    "country: US, role: processor, safeguard: SCC, sale-share: true",
                    "NARROWS",
                    "mailer is now marked sale-share.",
                    "WIDENS"),
            policy(
                    "keep: { period: P1Y }",
                    "keep: { period: P2Y }",
                    "WIDENS",
                    "contact.email was kept for P1Y and is now kept for P2Y, which is longer.",
                    "NARROWS"),
            policy(
                    "{ en: Phone, ja: 電話番号 } }",
                    "{ en: Phone, ja: 電話番号 }, special: true }",
                    "NARROWS",
                    "contact.phone is now a special category.",
                    "WIDENS"),
            policy(
                    "{ en: Phone, ja: 電話番号 } }",
                    "{ en: Phone, ja: 電話番号 }, us-sensitive: true }",
                    "NARROWS",
                    "contact.phone is now sensitive in the US.",
                    "WIDENS"),
            policy(
                    "mask: partial-email",
                    "mask: redact",
                    "DIFFERS",
                    "contact.email is masked by redact instead of partial-email.",
                    "DIFFERS"),
            policy(
                    "Analytics, ja: 分析 }, basis",
                    "Analytics, ja: 分析 }, automated-decision: true, basis",
                    "NARROWS",
                    "analytics is now marked automated-decision.",
                    "WIDENS"),
            policy(
                    "Analytics, ja: 分析 }, basis",
                    "Analytics, ja: 分析 }, retain-after-erasure: true, basis",
                    "WIDENS",
                    "analytics is now marked retain-after-erasure: widened, not listed as material.",
                    "NARROWS"));

    private static Plant code(String place, String change, String effect, String sentence, String back) {
        return new Plant(true, place, change, effect, sentence, back);
    }

    private static Plant policy(String place, String change, String effect, String sentence, String back) {
        return new Plant(false, place, change, effect, sentence, back);
    }

    /** The code, changed where the change is one of code. */
    String into(String code) {
        return inCode ? Twins.with(code, place, change) : code;
    }

    /** The policy, changed where the change is one of policy. */
    String intoPolicy(String document) {
        return inCode ? document : Twins.with(document, place, change);
    }

    boolean fits(String code, String document) {
        return inCode ? code.contains(place) : document.contains(place);
    }

    static Inventory base() {
        return Inventory.of(Twins.policy(POLICY).latest(), Twins.classes(CODE));
    }

    @Override
    public String toString() {
        return place + " -> " + change;
    }
}
