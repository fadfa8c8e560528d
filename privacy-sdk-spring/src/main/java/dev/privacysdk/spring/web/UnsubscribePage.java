package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page behind the link: a question and a button, and afterwards that it is done; no script, and nothing about anybody. */
final class UnsubscribePage {
    /** What is asked. */
    static final UnsubscribePage QUESTION = new UnsubscribePage(
            new Text(
                    "Unsubscribe from marketing e-mail?",
                    "You will get no more offers, news or surveys from us by e-mail. Mail about your orders and your"
                            + " account still comes.",
                    "Unsubscribe"),
            new Text("広告メールの配信を停止しますか？", "お知らせ、ご案内、アンケートのメールが届かなくなります。ご注文やアカウントに関するメールは引き続き届きます。", "配信を停止する"));

    /** What was done. */
    static final UnsubscribePage DONE = new UnsubscribePage(
            new Text(
                    "You are unsubscribed",
                    "From now on we send you no more marketing e-mail. Mail about your orders and your account still"
                            + " comes. You can close this page.",
                    null),
            new Text("配信を停止しました", "今後、広告メールはお送りしません。ご注文やアカウントに関するメールは引き続き届きます。このページを閉じてください。", null));

    private record Text(
            String title, String sentence, @Nullable String button) {}

    private static final String STYLE = "html{color-scheme:light dark}"
            + "body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;display:grid;min-height:100vh;place-items:center}"
            + "main{max-width:34rem;padding:1.5rem}h1{font-size:1.6rem;line-height:1.3}"
            + "button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.5rem;border:2px solid #14508c;"
            + "border-radius:.5rem;background:#14508c;color:#fff;cursor:pointer}"
            + "button:hover{background:#0d3a68}button:focus-visible{outline:3px solid #f2a900;outline-offset:3px}";

    private static final String SECURITY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Text english;
    private final Text japanese;

    private UnsubscribePage(Text english, Text japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean inJapanese = Language.of(request) == Language.JAPANESE;
        byte[] html =
                html(inJapanese ? japanese : english, inJapanese ? "ja" : "en").getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", inJapanese ? "ja" : "en");
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Content-Security-Policy", SECURITY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private static String html(Text text, String language) {
        String title = HtmlUtils.htmlEscape(text.title(), "UTF-8");
        String form = text.button() == null
                ? ""
                : "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                        + "<button type=\"submit\">" + HtmlUtils.htmlEscape(text.button(), "UTF-8")
                        + "</button></form>";
        return "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body><main><h1>" + title + "</h1><p>"
                + HtmlUtils.htmlEscape(text.sentence(), "UTF-8") + "</p>" + form + "</main></body></html>";
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }
}
