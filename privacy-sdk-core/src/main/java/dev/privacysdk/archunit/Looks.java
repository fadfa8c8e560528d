package dev.privacysdk.archunit;

import dev.privacysdk.archunit.PlainValues.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a field may look like, how developers call it in English and in romaji, and the word to use.
 *
 * <p>A clear term says it anywhere. A faint one has other meanings as well, and counts only in a class about a person.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies that nobody can change
enum Looks {
    EMAIL(
            "an e-mail address",
            "@EmailAddress",
            EnumSet.of(Kind.TEXT),
            "email, email address, email addr, mail address, mail addr, mailto, meado, meeru adoresu, mailadress",
            "mail"),
    PHONE(
            "a telephone number",
            "@PhoneNumber",
            EnumSet.of(Kind.TEXT, Kind.WHOLE),
            "phone, phone number, phone no, phone num, telephone, telephone number, tel, tel no, tel number, telno,"
                    + " mobile number, mobile no, mobile phone, mobile phone number, cell phone, cell number,"
                    + " cell phone number, fax, fax number, fax no, msisdn, denwa, denwa bango, denwabangou, keitai,"
                    + " keitai bango, keitai denwa, land line",
            "mobile, cell"),
    ADDRESS(
            "a postal address",
            "@PostalAddress",
            EnumSet.of(Kind.TEXT, Kind.WHOLE),
            "postal address, home address, street address, billing address, shipping address, delivery address,"
                    + " mailing address, residential address, address line, street, street name, street line, house number,"
                    + " zip code, postal code, post code, zip postal, jusho, juusho, jyusho, yubin, yuubin, yubin bango,"
                    + " yuubin bango, yubin bangou, yuubin bangou, banchi, home town, postal box",
            "address, address text, addr, zip, city, town"),
    NAME(
            "the name of a person",
            "@PersonName",
            EnumSet.of(Kind.TEXT),
            "first name, last name, surname, sur name, full name, given name, family name, middle name, maiden name,"
                    + " birth name, legal name, forename, fore name, person name, card holder name,"
                    + " account holder name, card holder, account holder, shimei, namae, myoji, myouji, furigana, furi gana,"
                    + " shimei kana, sei kana, mei kana, sei kanji, mei kanji",
            "name, display name, kana, kanji, name kana, name kanji, fname, lname, initial"),
    BIRTH(
            "a date of birth",
            "@BirthDate",
            EnumSet.of(Kind.TEXT, Kind.DATE, Kind.WHOLE),
            "birth, birthday, birth date, birth day, date of birth, day of birth, year of birth, birth year, dob, born,"
                    + " born on, tanjobi, tanjoubi, tanjyobi, seinengappi",
            "age, nenrei"),
    GOVERNMENT(
            "a number from a government",
            "@GovernmentId",
            EnumSet.of(Kind.TEXT, Kind.WHOLE),
            "ssn, social security, social security number, social security no, my number, my number card, kojin bango,"
                    + " kojin bangou, passport, passport number, passport no, driver license, driver license number, driving"
                    + " license, driving licence, driver licence, license plate, tax id, tax number, tax payer id, tin number,"
                    + " national id, national insurance number, national identifier, nino, nhs number, cpf, menkyo,"
                    + " menkyosho, personal number, identity card number",
            "tin, licence number, license number"),
    CARD(
            "a payment card",
            "@PaymentCard",
            EnumSet.of(Kind.TEXT, Kind.WHOLE),
            "card number, card no, card num, credit card, credit card number, debit card, cc number, cvv, cvc, cvn,"
                    + " card token, primary account number, kaado bango, card bango, card expiry, card security code",
            "card, pan"),
    BANK(
            "a bank account",
            "@BankAccount",
            EnumSet.of(Kind.TEXT, Kind.WHOLE),
            "iban, account number, account no, bank account, bank account number, koza,"
                    + " kouza, koza bango, kouza bangou",
            "sort code, routing number"),
    IP(
            "an IP address",
            "@IpAddress",
            EnumSet.of(Kind.TEXT, Kind.HOST, Kind.BYTES),
            "ip, ip address, ip addr, ip v four, client ip, remote addr, remote ip, remote ip address, inet address,"
                    + " client address, client addr, user ip, remote host, x forwarded for, forwarded for",
            "remote address, peer address, last host"),
    DEVICE(
            "an id of a device",
            "@DeviceId",
            EnumSet.of(Kind.TEXT, Kind.BYTES),
            "device id, device identifier, device token, device fingerprint, browser fingerprint, advertising id, ad id,"
                    + " advertiser id, idfa, idfv, gaid, imei, imsi, iccid, mac address, mac addr, android id, device serial",
            "mac, fingerprint, udid"),
    COOKIE(
            "an id kept in a cookie",
            "@CookieId",
            EnumSet.of(Kind.TEXT),
            "cookie id, cookie identifier, visitor id, tracking id, ga client id, anonymous id",
            ""),
    PLACE(
            "a position",
            "@PreciseLocation",
            EnumSet.of(Kind.TEXT, Kind.FRACTION),
            "latitude, longitude, geo location, geo point, geo coordinate, gps, gps position, gps location, gps coordinate,"
                    + " lat lon, lat lng, lat long, home location, current location, ido keido",
            "geo, location, coordinate, ido, keido"),
    USERNAME(
            "a name chosen for an account",
            "@Username",
            EnumSet.of(Kind.TEXT),
            "user name, login name, login id, screen name, handle name, uname",
            "login, nickname, nick, handle, alias"),
    CREDENTIAL(
            "a secret that proves who one is",
            "@Credential",
            EnumSet.of(Kind.TEXT, Kind.BYTES),
            "password, password hash, passwd, passwd hash, passphrase, pass phrase, pass code, pass word, user password,"
                    + " pin code, pin number, api key, api secret, access token, refresh token, auth token, session token,"
                    + " bearer token, id token, remember me token, reset token, security answer, secret answer, otp, otp"
                    + " secret, totp secret, ansho bango, anshou bangou, private key, recovery code",
            "secret, token, pin, salt, pwd, pass"),
    PHOTO(
            "a picture of a person",
            "@Photo",
            EnumSet.of(Kind.TEXT, Kind.BYTES),
            "profile photo, profile picture, profile image, portrait, selfie, avatar, avatar url, photo url, photo id,"
                    + " face image, kao jashin",
            "photo, picture, image"),
    VOICE(
            "a voice",
            "@Voice",
            EnumSet.of(Kind.TEXT, Kind.BYTES),
            "voice recording, voice print, voice sample, voice mail",
            "voice"),
    TEXT(
            "text that a person wrote",
            "@FreeText",
            EnumSet.of(Kind.TEXT),
            "free text",
            "note, remark, memo, bikou, biko"),
    GENDER("a gender", "demographic.gender", "gender, gender identity, seibetsu, pronoun", "sex"),
    RELIGION(
            "a belief",
            "demographic.religious_belief",
            "religion, religious belief, shukyo, shuukyou, political opinion, trade union membership",
            "belief, denomination"),
    ORIGIN(
            "an origin",
            "demographic.race_ethnicity",
            "ethnicity, ethnic group, ethnic origin, jinshu, nationality, kokuseki, citizenship",
            "race"),
    HEALTH(
            "health data",
            "health",
            "diagnosis, medical record number, blood type, blood group, ketsueki gata, ketsuekigata, allergy, disability,"
                    + " health insurance number, health status, medication, hokensho bango, hokenshou bangou, byoreki, byoureki,"
                    + " chronic condition",
            "health, blood, weight, height"),
    INCOME(
            "an income",
            "financial.income",
            "salary, annual income, nenshu, nenshuu, kyuyo, kyuuyo, monthly income, yearly income, household income, wage",
            "income"),
    JOB("a job title", "identity.job-title", "job title, job position, yakushoku, occupation, shokugyo, shokugyou", ""),
    BIOGRAPHY("a biography", "profile.biography", "biography, ryakureki", "bio, about me"),
    FAMILY(
            "a family status",
            "demographic.marital_status",
            "marital status, marriage status, mother maiden name, spouse name, haigusha",
            "");

    private final String what;
    private final String remedy;
    private final Set<Kind> kinds;
    private final Set<String> clear;
    private final Set<String> faint;

    /** What a starter word marks. */
    Looks(String what, String word, Set<Kind> kinds, String clear, String faint) {
        this.what = what;
        this.remedy = word + ", or a word of your own with @PersonalData";
        this.kinds = Set.copyOf(kinds);
        this.clear = terms(clear);
        this.faint = terms(faint);
    }

    /** A trait of a person, for which every application has a word of its own, and which may be one of a few. */
    Looks(String what, String category, String clear, String faint) {
        this.what = what;
        this.remedy = "a word of your own with @PersonalData(\"" + category + "\")";
        this.kinds = Set.of(Kind.TEXT, Kind.CHOICE, Kind.WHOLE, Kind.FRACTION);
        this.clear = terms(clear);
        this.faint = terms(faint);
    }

    /** {@code an e-mail address}. */
    String what() {
        return what;
    }

    /** What to add: {@code @EmailAddress, or a word of your own with @PersonalData}. */
    String remedy() {
        return remedy;
    }

    /** Whether such a value can be kept in this kind of field; a number called account is an amount. */
    boolean fits(Kind kind, String name) {
        return kinds.contains(kind)
                && !(kind == Kind.WHOLE && name.toLowerCase(Locale.ROOT).endsWith("account"));
    }

    /** Terms that mean this anywhere, their words written together. */
    Set<String> clear() {
        return clear;
    }

    /** Terms that mean this in a class about a person, their words written together. */
    Set<String> faint() {
        return faint;
    }

    private static Set<String> terms(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(term -> String.join("", NameTokens.of(term)))
                .filter(term -> !term.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
