package dev.privacysdk.examples.assistant.story;

import dev.privacysdk.examples.assistant.profile.SignUp;

/** The people of the story; none of them exists, and no address or number of theirs is anybody's. */
public final class People {
    /** Lives in Berlin. */
    public static final SignUp TARO = new SignUp(
            "taro",
            "山田太郎",
            "taro.yamada@example.com",
            "+81-90-0000-0001",
            "Musterstraße 1, 10115 Berlin",
            "family-7",
            "ja",
            "EU",
            41);

    /** Lives in Yokohama and shares Taro's plan. */
    public static final SignUp HANAKO = new SignUp(
            "hanako", "佐藤花子", "hanako.sato@example.org", "+81-90-0000-0002", "横浜市中区日本大通1", "family-7", "ja", "JP", 38);

    /** Lives in San Francisco. */
    public static final SignUp CAROL = new SignUp(
            "carol",
            "Carol Whitfield",
            "carol.whitfield@example.com",
            "+1-415-555-0101",
            "1 Market Street, San Francisco",
            "solo-1",
            "en",
            "US-CA",
            29);

    /** Lives in Dublin; no route leads to her number. */
    public static final SignUp EMMA = new SignUp(
            "emma",
            "Emma Larkin",
            "emma.larkin@example.org",
            "+353-1-555-0142",
            "2 Merrion Row, Dublin",
            "solo-2",
            "en",
            "EU",
            52);

    /** Is twelve. */
    public static final SignUp KEN =
            new SignUp("ken", "高橋健一", "ken.takahashi@example.com", null, "大阪市北区中之島1", "solo-3", "ja", "JP", 12);

    private People() {}

    /** The same person, under another name of account. */
    static SignUp again(SignUp person, String id) {
        return new SignUp(
                id,
                person.name(),
                person.email(),
                person.phone(),
                person.address(),
                person.plan(),
                person.language(),
                person.residence(),
                person.age());
    }
}
