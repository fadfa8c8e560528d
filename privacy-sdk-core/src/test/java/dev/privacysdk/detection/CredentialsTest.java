package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets. */
class CredentialsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=«hunter2»",
                "password: «Tr0ub4dor&3»",
                "{\"password\":\"«s3cr,et x»\"}",
                "{\\\"password\\\":\\\"«s3cret»\\\"}",
                "db.password=«abc»;user=x",
                "jdbc:mysql://h/db?user=a&password=«secret1»&x=1",
                "passwd: «x1y2z3»",
                "PWD=«abc»",
                "client_secret=«0123abcdef»",
                "api_key=«AbCd1234»",
                "x-api-key: «abcd1234efgh»",
                "apiKey: \"«abcd1234efgh»\"",
                "accessToken=«0a1b2c3d4e»",
                "Authorization: Bearer «abcdef123456»",
                "authorization: Basic «dXNlcjpwYXNz»",
                "Authorization: «secretvalue»",
                "postgres://app:«s3cr3t»@db.example.com/shop",
                "redis://:«pa55»@cache:6379",
                "amqp://u:«p@ss»@mq/",
                "key «AKIAABCDEFGHIJKLMNOP» used",
                "«ASIAABCDEFGHIJKLMNOP»",
                "«ghp_abcdefghijabcdefghijabcdefghijabcdef»",
                "«github_pat_abcdefghijabcdefghijabcdefghijabcdefghij»",
                "«glpat-abcdefghij0123456789»",
                "slack «xoxb-123456789012-abcdefghij»",
                "stripe «sk_live_abcdefghij0123456789»",
                "«rk_live_abcdefghij0123456789»",
                "«AIzaabcdefghijabcdefghijabcdefghijabcde»",
                "«sk-ant-api03-abcdefghijabcdefghijabcdefghijabcdefghij»",
                "«sk-proj-abcdefghijabcdefghijabcdefghijabcdefghij»",
                "«sk-abcdefghijabcdefghijabcdefghijabcdefghijabcdefgh»",
                "«npm_abcdefghijabcdefghijabcdefghijabcdef»",
                "aws_secret_access_key = «wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY»",
                "パスワード：«abc123»",
                "Passwort: «geheim1»",
                "mot de passe : «secret1»",
                "<password>«hunter2»</password>",
                "«-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----»",
                "«-----BEGIN RSA PRIVATE KEY-----MIIEvQ»",
                "Bearer «abcdef1234567890abcd»",
                "password=«hunter2», next",
                "secret: «aGVsbG8gd29ybGQ0»",
                "DB_PASSWORD=«pa$$»",
                "password%3D«hunter2»"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("credential", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=null",
                "password=[REDACTED]",
                "password: true",
                "token count: 5",
                "password=***",
                "password=",
                "\"password\":\"\"",
                "Unexpected token: }",
                "invalid token: expected a comma",
                "password: must not be blank",
                "password=${DB_PASSWORD}",
                "max_tokens=512",
                "tokens: 512",
                "Authorization: [REDACTED]",
                "bearer of news",
                "Basic HTTP",
                "secret: none",
                "keyboard=qwerty",
                "monkey: banana",
                "compass=north",
                "task-force",
                "sk-foo",
                "AKIA",
                "https://host/path@1",
                "http://user@host",
                "oauth: enabled",
                "password required",
                "passwords: 3",
                "-----BEGIN CERTIFICATE-----",
                "postgres://app:[CREDENTIAL]@db/x",
                "password=[CREDENTIAL]",
                "token = {}",
                "author: someone",
                "token=Token{a64f992 ActivityRecord{77b3 u0 com.example/.Main}}"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("credential", line);
    }
}
