package dev.privacysdk.detection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** A kind of personal data in the corpora: how it is made, what it is called in the four languages, and how well it is to be found. */
@SuppressWarnings("ImmutableEnumChecker") // Lists that nobody changes, and functions without state.
enum Entity {
    EMAIL(
            Bar.STRUCTURED,
            true,
            "EMAIL",
            SomeText::email,
            "email,mail,userEmail,contact_email",
            "e-mail address,email",
            "メールアドレス",
            "E-Mail-Adresse,E-Mail",
            "adresse e-mail,courriel"),
    PHONE(
            Bar.CONTEXT,
            true,
            "PHONE",
            SomePhones::phone,
            "phone,tel,phoneNumber,mobile,contact_phone",
            "phone number,telephone,mobile number",
            "電話番号,携帯番号,TEL",
            "Telefonnummer,Telefon,Handynummer",
            "numéro de téléphone,téléphone"),
    CARD(
            Bar.STRUCTURED,
            true,
            "CARD",
            SomeNumbers::card,
            "card,cardNumber,card_no,pan",
            "card number,credit card",
            "カード番号,クレジットカード番号",
            "Kartennummer,Kreditkarte",
            "numéro de carte,carte bancaire"),
    IBAN(
            Bar.STRUCTURED,
            true,
            "IBAN",
            SomeNumbers::iban,
            "iban,accountIban,iban_code",
            "IBAN,bank account",
            "IBAN,口座番号",
            "IBAN,Bankverbindung",
            "IBAN,compte bancaire"),
    IPV4(
            Bar.STRUCTURED,
            true,
            "IP",
            SomeText::ipv4,
            "ip,clientIp,remote_addr",
            "client address,IP address",
            "IPアドレス",
            "IP-Adresse",
            "adresse IP"),
    IPV6(
            Bar.STRUCTURED,
            true,
            "IP",
            SomeText::ipv6,
            "ip,clientIp,remote_addr",
            "client address,IP address",
            "IPアドレス",
            "IP-Adresse",
            "adresse IP"),
    MAC(
            Bar.STRUCTURED,
            true,
            "MAC",
            SomeText::mac,
            "mac,hwaddr,deviceMac",
            "MAC address",
            "MACアドレス",
            "MAC-Adresse",
            "adresse MAC"),
    SSN(
            Bar.STRUCTURED,
            true,
            "SSN",
            SomeNumbers::ssn,
            "ssn,socialSecurityNumber",
            "SSN,social security number",
            "SSN",
            "SSN",
            "SSN"),
    MY_NUMBER(
            Bar.STRUCTURED,
            true,
            "MY-NUMBER",
            SomeNumbers::myNumber,
            "myNumber,my_number",
            "My Number",
            "マイナンバー,個人番号",
            "My Number",
            "My Number"),
    POSTAL(
            Bar.CONTEXT,
            true,
            "POSTAL",
            SomeNumbers::postal,
            "postalCode,postal_code,zip",
            "postal code",
            "郵便番号",
            "Postleitzahl",
            "code postal"),
    JWT(Bar.STRUCTURED, true, "JWT,CREDENTIAL", SomeSecrets::jwt, "token,idToken", "token", "トークン", "Token", "jeton"),
    CREDENTIAL(
            Bar.STRUCTURED,
            true,
            "CREDENTIAL,JWT",
            SomeSecrets::credential,
            "apiKey,secret,accessKey",
            "key",
            "キー",
            "Schlüssel",
            "clé"),
    UK_NINO(
            Bar.STRUCTURED,
            false,
            "NINO",
            SomePapers::nino,
            "nino,ni_number",
            "NI number,National Insurance number",
            "NINO",
            "NINO",
            "NINO"),
    UK_NHS(
            Bar.STRUCTURED,
            false,
            "NHS",
            SomePapers::nhs,
            "nhsNumber,nhs_no",
            "NHS number",
            "NHS番号",
            "NHS-Nummer",
            "numéro NHS"),
    DE_STEUER_ID(
            Bar.STRUCTURED,
            false,
            "STEUER-ID",
            SomePapers::steuerId,
            "steuerId,tax_id",
            "tax ID",
            "Steuer-ID",
            "Steuer-ID,Steueridentifikationsnummer,IdNr.",
            "Steuer-ID"),
    FR_NIR(
            Bar.STRUCTURED,
            false,
            "NIR",
            SomePapers::nir,
            "nir,numSecu",
            "NIR",
            "NIR",
            "NIR",
            "NIR,numéro de sécurité sociale"),
    ES_DNI(Bar.STRUCTURED, false, "DNI", SomePapers::dni, "dni,nie", "DNI", "DNI", "DNI", "DNI"),
    IT_CODICE_FISCALE(
            Bar.STRUCTURED,
            false,
            "CODICE-FISCALE",
            SomePapers::codiceFiscale,
            "codiceFiscale,cf",
            "codice fiscale",
            "codice fiscale",
            "codice fiscale",
            "codice fiscale"),
    PASSPORT(
            Bar.CONTEXT,
            false,
            "PASSPORT",
            SomePapers::passport,
            "passport,passportNumber,passport_no",
            "passport number,passport",
            "パスポート番号,旅券番号",
            "Reisepassnummer,Passnummer",
            "numéro de passeport,passeport"),
    DRIVER_LICENSE(
            Bar.CONTEXT,
            false,
            "DRIVER-LICENCE",
            SomePapers::driverLicense,
            "driverLicense,driving_licence_number",
            "driver's license,driving licence number",
            "運転免許証番号,免許証番号",
            "Führerscheinnummer,Führerschein",
            "permis de conduire"),
    GEO(
            Bar.CONTEXT,
            false,
            "GEO",
            SomePapers::geo,
            "location,coordinates,gps",
            "location,coordinates",
            "座標,位置",
            "Koordinaten,Standort",
            "coordonnées"),
    BIRTH_DATE(
            Bar.CONTEXT,
            false,
            "BIRTH-DATE",
            SomePapers::birthDate,
            "dob,birthDate,date_of_birth",
            "date of birth,birthday",
            "生年月日,誕生日",
            "Geburtsdatum",
            "date de naissance");

    enum Bar {
        STRUCTURED(0.98, 0.98),
        CONTEXT(0.90, 0.95);

        final double recall;
        final double precision;

        Bar(double recall, double precision) {
            this.recall = recall;
            this.precision = precision;
        }
    }

    final Bar bar;
    final boolean standard;
    final Set<String> tokens;
    private final String token;
    private final BiFunction<Dice, Tongue, Fragment> some;
    private final List<String> keys;
    private final Map<Tongue, List<String>> words = new EnumMap<>(Tongue.class);

    Entity(
            Bar bar,
            boolean standard,
            String tokens,
            BiFunction<Dice, Tongue, Fragment> some,
            String keys,
            String... words) {
        this.bar = bar;
        this.standard = standard;
        this.tokens = Set.of(tokens.split(",", -1));
        this.token = tokens.split(",", -1)[0];
        this.some = some;
        this.keys = List.of(keys.split(",", -1));
        for (Tongue tongue : Tongue.values()) {
            this.words.put(tongue, List.of(words[this.words.size()].split(",", -1)));
        }
    }

    /** Those that are looked for unless a policy says otherwise. */
    static List<Entity> standard() {
        return Arrays.stream(values()).filter(entity -> entity.standard).toList();
    }

    Fragment some(Dice dice, Tongue tongue) {
        return some.apply(dice, tongue);
    }

    String key(Dice dice) {
        return dice.pick(keys);
    }

    String word(Dice dice, Tongue tongue) {
        return dice.pick(Objects.requireNonNull(words.get(tongue)));
    }

    /** What is written in its place. */
    String token() {
        return token;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
