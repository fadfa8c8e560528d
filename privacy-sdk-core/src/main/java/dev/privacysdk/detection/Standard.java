package dev.privacysdk.detection;

/** The detectors of the default profile, whose shapes the scanner knows by heart. */
enum Standard implements Detector {
    EMAIL(0, "email", "", "[EMAIL]", "@"),
    PHONE(1, "phone", "", "[PHONE]", Standard.DIGITS),
    CARD(2, "card", "", "[CARD]", Standard.DIGITS),
    IBAN(3, "iban", "", "[IBAN]", Standard.DIGITS),
    IPV4(4, "ipv4", "", "[IP]", Standard.DIGITS),
    IPV6(5, "ipv6", "", "[IP]", ":"),
    MAC(6, "mac", "", "[MAC]", Standard.DIGITS + ":-"),
    MY_NUMBER(7, "jp-my-number", "JP", "[MY-NUMBER]", Standard.DIGITS),
    POSTAL(8, "jp-postal", "JP", "[POSTAL]", Standard.DIGITS),
    SSN(9, "us-ssn", "US", "[SSN]", Standard.DIGITS),
    JWT(10, "jwt", "", "[JWT]", "J"),
    CREDENTIAL(11, "credential", "", "[CREDENTIAL]", "=:@_->KSzB");

    private static final String DIGITS = "0123456789";

    private final String id;
    private final String country;
    private final String token;
    private final String triggers;

    /** Its place in a set of bits, and its bit. */
    final int place;

    final int bit;

    Standard(int place, String id, String country, String token, String triggers) {
        this.place = place;
        this.bit = 1 << place;
        this.id = id;
        this.country = country;
        this.token = token;
        this.triggers = triggers;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String country() {
        return country;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String triggers() {
        return triggers;
    }

    @Override
    public long find(CharSequence text, int at) {
        Plain plain = Plain.of(text);
        plain.on = bit;
        long found = Looks.at(plain, Plain.MARGIN + at);
        return found == Span.NONE
                ? Span.NONE
                : Span.of(Span.start(found) - Plain.MARGIN, Span.end(found) - Plain.MARGIN);
    }
}
