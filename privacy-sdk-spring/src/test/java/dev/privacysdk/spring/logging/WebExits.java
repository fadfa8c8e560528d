package dev.privacysdk.spring.logging;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.filter.CommonsRequestLoggingFilter;
import org.springframework.web.servlet.DispatcherServlet;

/** What Spring itself logs of a request, when it is told to. */
final class WebExits {
    private WebExits() {}

    private static MockHttpServletRequest request(String mail) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/find");
        request.setQueryString("mail=" + mail);
        request.setParameter("mail", mail);
        request.addHeader("X-Customer", mail);
        request.setContentType("text/plain");
        request.setContent(("to " + mail).getBytes(StandardCharsets.UTF_8));
        return request;
    }

    /** A filter that writes query, headers and body before and after a request. */
    static void filter(String mail) throws Exception {
        CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
        filter.setIncludeQueryString(true);
        filter.setIncludeHeaders(true);
        filter.setIncludePayload(true);
        filter.setIncludeClientInfo(true);
        filter.doFilter(request(mail), new MockHttpServletResponse(), new MockFilterChain(new Reading()));
    }

    /** The servlet of Spring MVC with {@code spring.mvc.log-request-details=true}. */
    static void dispatcher(String mail) throws Exception {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        DispatcherServlet servlet = new DispatcherServlet(context);
        servlet.setEnableLoggingRequestDetails(true);
        servlet.init(new MockServletConfig("dispatcher"));
        servlet.service(request(mail), new MockHttpServletResponse());
    }

    /** Reads the body, or the filter has nothing to show of it. */
    private static final class Reading extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
        }
    }
}
