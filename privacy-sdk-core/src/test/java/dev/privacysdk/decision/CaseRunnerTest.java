package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
    private static String run(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseRunner.run(
                new BufferedReader(new StringReader(line)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                FixturePolicy.read());
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aLineOfRequestAndStateIsDecided() throws IOException {
        assertThat(run("{\"request\":{\"time\":\"2025-09-01T10:00:00Z\",\"purpose\":\"marketing.direct\","
                        + "\"category\":\"contact\",\"operation\":\"DISCLOSE\",\"recipient\":\"affiliates\"},"
                        + "\"state\":{\"consents\":[{\"purpose\":\"marketing.direct\",\"at\":\"2025-08-01T00:00:00Z\","
                        + "\"version\":\"v2\",\"recipients\":[\"affiliates\"]}]}}"))
                .isEqualTo("{\"outcome\":\"PERMIT\",\"reason\":\"CONSENT\",\"rule\":\"R24\",\"basis\":\"CONSENT\","
                        + "\"obligations\":\"LOG_DISCLOSURE\"}");
    }

    @Test
    void aFlatLineInCamelCaseWithMalformedPartsIsDecidedToo() throws IOException {
        assertThat(run("{\"case_id\":\"X1\",\"time\":\"yesterday\",\"purpose\":\"marketing.direct\","
                        + "\"category\":\"contact\",\"dataState\":\"PERSONAL\",\"gpc\":\"1\"}"))
                .isEqualTo("{\"case_id\":\"X1\",\"outcome\":\"DENY\",\"reason\":\"INVALID_REQUEST\",\"rule\":\"R01\","
                        + "\"basis\":\"\",\"obligations\":\"RECORD_GPC\"}");
    }

    @Test
    void aLookAlikeNameIsNoName() throws IOException {
        assertThat(
                        run(
                                "{\"time\":\"2025-09-01T10:00:00Z\",\"purpose\":\"marketing.direct\",\"category\":\"c\u043entact\"}"))
                .contains("CATEGORY_UNKNOWN");
        assertThat(
                        run(
                                "{\"time\":\"2025-09-01T10:00:00Z\",\"purpose\":\"m\u0430rketing.direct\",\"category\":\"contact\"}"))
                .contains("PURPOSE_UNKNOWN");
    }

    private static final String INVALID =
            "\"outcome\":\"DENY\",\"reason\":\"INVALID_REQUEST\",\"rule\":\"R01\",\"basis\":\"\",\"obligations\":\"";

    /** A request which a given consent permits, with more of the request and more of the state. */
    private static String reason(String request, String state) throws IOException {
        String answer = run(line(request, state));
        return answer.replaceAll(".*\"reason\":\"(\\w+)\".*", "$1");
    }

    private static String line(String request, String state) {
        return ("{'case_id':'C','request':{'time':'2025-09-01T10:00:00Z','purpose':'marketing.direct',"
                        + "'category':'contact'" + request + "},'state':{'consents':[{'purpose':'marketing.direct',"
                        + "'at':'2025-08-01T00:00:00Z','version':'v2'}]" + state + "}}")
                .replace('\'', '"');
    }

    private static String state(String more) throws IOException {
        return reason("", "," + more);
    }

    @Test
    void theLineAgainstWhichTheOthersAreHeldPermits() throws IOException {
        assertThat(reason("", "")).isEqualTo("CONSENT");
        assertThat(state("'age':null,'erasure':null,'restriction':false,'dmObjection':false,'legalHold':null,"
                        + "'link':false,'suppressions':null,'optOuts':false,'objections':[null,false]"))
                .isEqualTo("CONSENT");
    }

    @Test
    void aLineThatCannotBeReadIsDeniedAndTheNextOneIsDecided() throws IOException {
        String good = line("", "");
        assertThat(run(String.join(
                                "\n",
                                good,
                                "{\"case_id\":\"B\",\"request\":",
                                "not JSON",
                                "{\"case_id\":7,\"gpc\":\"1\",\"state\":\"no JSON\"}",
                                line("", ",'age':99999999999"),
                                line("", ",'age':1e99"),
                                "{\"caseId\":\"L\",\"state\":[]}",
                                good + "}",
                                good))
                        .lines())
                .satisfiesExactly(
                        answer -> assertThat(answer).contains("\"C\"", "PERMIT"),
                        answer -> assertThat(answer).isEqualTo("{\"case_id\":\"B\"," + INVALID + "\"}"),
                        answer -> assertThat(answer).isEqualTo("{" + INVALID + "\"}"),
                        answer -> assertThat(answer).isEqualTo("{\"case_id\":\"7\"," + INVALID + "RECORD_GPC\"}"),
                        answer -> assertThat(answer).isEqualTo("{\"case_id\":\"C\"," + INVALID + "\"}"),
                        answer -> assertThat(answer).isEqualTo("{\"case_id\":\"C\"," + INVALID + "\"}"),
                        answer -> assertThat(answer).isEqualTo("{\"case_id\":\"L\"," + INVALID + "\"}"),
                        answer -> assertThat(answer).isEqualTo("{\"case_id\":\"C\"," + INVALID + "\"}"),
                        answer -> assertThat(answer).contains("\"C\"", "PERMIT"));
    }

    @Test
    void aLineThatSaysTwoThingsAtOnceIsInvalid() throws IOException {
        assertThat(reason(",'purpose':'security'", "")).isEqualTo("INVALID_REQUEST");
        assertThat(state("'age':12,'age':30")).isEqualTo("INVALID_REQUEST");
        assertThat(reason(",'dataState':'PERSONAL','data_state':'DEIDENTIFIED'", ""))
                .isEqualTo("INVALID_REQUEST");
        assertThat(reason(",'gpc':'1','signals':{'gpc':'0'}", "")).isEqualTo("INVALID_REQUEST");
        assertThat(reason(",'recipient':['affiliates']", "")).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void anAgeWrittenAsTextCounts() throws IOException {
        assertThat(state("'age':'17'")).isEqualTo("MINOR_SERVICE_NOT_DIRECTED");
        assertThat(state("'age':17.9")).isEqualTo("MINOR_SERVICE_NOT_DIRECTED");
        assertThat(state("'age':'18'")).isEqualTo("CONSENT");
    }

    @Test
    void whatRestrictsAndIsNoObjectCountsFromAlways() throws IOException {
        for (String form : new String[] {"true", "1", "'yes'", "[]", "'2099-01-01T00:00:00Z'"}) {
            assertThat(state("'restriction':" + form)).as(form).isEqualTo("PROCESSING_RESTRICTED");
            assertThat(state("'dmObjection':" + form)).as(form).isEqualTo("DIRECT_MARKETING_OBJECTION");
            assertThat(state("'erasure':" + form)).as(form).isEqualTo("SUBJECT_ERASED");
            assertThat(reason(",'operation':'COLLECT'", ",'link':" + form))
                    .as(form)
                    .isEqualTo("LINK_REVOKED");
            assertThat(reason(",'operation':'ERASE'", ",'erasure':'VERIFIED','legalHold':" + form))
                    .as(form)
                    .isEqualTo("LEGAL_HOLD");
        }
        assertThat(reason(",'operation':'ERASE'", ",'erasure':'VERIFIED','legalHold':{'categories':'contact'}"))
                .isEqualTo("LEGAL_HOLD");
        assertThat(reason(",'operation':'ERASE'", ",'erasure':'VERIFIED','legalHold':false"))
                .isEqualTo("ERASURE_EXECUTION");
        assertThat(state("'erasure':'VERIFIED'")).isEqualTo("ERASURE_PENDING");
        assertThat(state("'erasure':'RECEIVED'")).isEqualTo("CONSENT");
        assertThat(state("'erasure':'false','restriction':'0'")).isEqualTo("CONSENT");
    }

    @Test
    void anEntryThatIsNoObjectOrStandsInNoListCounts() throws IOException {
        for (String form : new String[] {"true", "['EMAIL']", "'EMAIL'", "[5]", "{'channel':'EMAIL'}"}) {
            assertThat(reason(",'channel':'EMAIL'", ",'suppressions':" + form))
                    .as(form)
                    .isEqualTo("CHANNEL_OPT_OUT");
        }
        String california = ",'jurisdiction':'US-CA'";
        assertThat(reason(california, "")).isEqualTo("NOTICE");
        for (String form : new String[] {"true", "['PURPOSE']", "[{'type':'ALL'}]", "{'type':'PURPOSE'}"}) {
            assertThat(reason(california, ",'optOuts':" + form)).as(form).isEqualTo("OPTED_OUT");
        }
        for (String form : new String[] {"true", "['*']", "{'purpose':'*','status':'UPHELD'}", "[5]"}) {
            assertThat(run(interest(form))).as(form).contains("OBJECTION_UPHELD");
        }
        assertThat(run(interest("false"))).contains("LEGITIMATE_INTEREST").contains("PERMIT");
    }

    private static String interest(String objections) {
        return line("", ",'objections':" + objections).replace("marketing.direct", "relationship.survey");
    }

    @Test
    void aMalformedConsentDoesNotCountWhileAMalformedWithdrawalDoes() throws IOException {
        String request = line("", "");
        assertThat(run(request.replace("[{", "{").replace("}]", "}"))).contains("CONSENT_MISSING");
        assertThat(run(request.replace("\"version\"", "\"bundledWithTerms\":\"yes\",\"version\"")))
                .contains("CONSENT_INVALID");
        assertThat(run(request.replace("\"version\"", "\"categories\":\"usage\",\"version\"")))
                .contains("CONSENT_SCOPE_MISMATCH");
        assertThat(run(request.replace("[{", "{").replace("}]", ",\"status\":\"WITHDRAWN\"}")))
                .contains("CONSENT_WITHDRAWN");
    }

    @Test
    void theStoreMayBeWrittenInOneWordOrAsAnObject() throws IOException {
        for (String form : new String[] {
            "'STALE+500'",
            "'STALE:500'",
            "{'status':'STALE','staleMillis':500}",
            "{'status':'STALE','stale_millis':'500'}",
            "{'status':'STALE+500'}"
        }) {
            assertThat(reason(",'store':" + form, "")).as(form).isEqualTo("CONSENT");
            assertThat(reason(",'store':" + form.replace("500", "1001"), ""))
                    .as(form)
                    .isEqualTo("STORE_STALE");
        }
        assertThat(reason(",'store':'STALE','staleMillis':500", "")).isEqualTo("CONSENT");
        assertThat(reason(",'store':'STALE+x'", "")).isEqualTo("STORE_STALE");
        assertThat(reason(",'store':{'status':'DOWN'}", "")).isEqualTo("STORE_UNAVAILABLE");
        assertThat(reason(",'store':'STALLED'", "")).isEqualTo("STORE_UNAVAILABLE");
    }

    @Test
    void keysOfTheRequestMayBeInEitherCaseAndSignalsMayStandApart() throws IOException {
        for (String key : new String[] {"pinnedVersion", "pinned_version"}) {
            assertThat(reason(",'" + key + "':'v1'", "")).as(key).isEqualTo("POLICY_VERSION_SUPERSEDED");
        }
        for (String key : new String[] {"dataState", "data_state"}) {
            assertThat(reason(",'" + key + "':'DEIDENTIFIED'", "")).as(key).isEqualTo("NOT_PERSONAL_DATA");
        }
        assertThat(run(line(",'signals':{'gpc':'1','dnt':true,'time':'never'}", "")))
                .contains("PERMIT", "RECORD_DNT_IGNORED;RECORD_GPC");
        assertThat(run(line("", "").replace("\"2025-09-01T10:00:00Z\"", "1756720800")))
                .contains("INVALID_REQUEST");
    }
}
