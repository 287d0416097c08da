package org.zhuzhoukg.web;

import java.net.URI;
import java.util.Optional;

/** Lets those in who may write, or look at what strangers may not. */
final class Writers {

  private static final String CHALLENGE = "Basic realm=\"zhuzhou-kg\", charset=\"UTF-8\"";

  private final Credentials credentials;
  private final Authenticator authenticator;

  Writers(Credentials credentials, int wrongPasswords) {
    this.credentials = credentials;
    this.authenticator = new Authenticator(credentials, wrongPasswords);
  }

  /** Whether somebody may write. */
  boolean exist() {
    return !credentials.isEmpty();
  }

  /**
   * Returns the user who may write.
   *
   * @throws ProblemException 401, 403 or 429
   */
  String require(Call call) {
    requireSameSite(call);
    Authenticator.Outcome outcome =
        authenticator.authenticate(call.client(), call.header("Authorization").orElse(null));
    if (outcome instanceof Authenticator.Known known) {
      return known.user();
    }
    if (outcome instanceof Authenticator.TooMany many) {
      throw Problem.of(429, "登录失败次数太多，请过一会儿再试", "too many logins failed; wait before the next")
          .withHeader("Retry-After", Long.toString(many.retryAfter()))
          .exception();
    }
    if (outcome instanceof Authenticator.Off) {
      throw Problem.of(
              403,
              "此功能没有开启：服务器启动时没有给出凭据（serve --credentials）",
              "this is off: the server was started without credentials (serve --credentials)")
          .exception();
    }
    throw Problem.of(
            401, "需要服务器认识的用户名和密码", "this needs a user and a password that the server knows")
        .withHeader("WWW-Authenticate", CHALLENGE)
        .exception();
  }

  /**
   * Lets operators in: those with credentials, and where there are none, programs on this machine.
   *
   * @throws ProblemException 401, 403 or 429
   */
  void requireOperator(Call call) {
    boolean isLocal =
        call.client().equals("127.0.0.1") || call.client().matches("\\[?(0:){7}1\\]?|\\[?::1\\]?");
    boolean isForwarded =
        call.header("X-Forwarded-For").isPresent() || call.header("Forwarded").isPresent();
    if (exist() || !isLocal || isForwarded) {
      require(call);
    }
  }

  /** A browser that another site sends here carries this site's credentials: refused. */
  static void requireSameSite(Call call) {
    boolean isForeign =
        call.header("Sec-Fetch-Site")
                .filter(s -> s.equals("cross-site") || s.equals("same-site"))
                .isPresent()
            || call.header("Origin").filter(origin -> !isOwn(origin, call)).isPresent();
    if (isForeign) {
      throw Problem.of(
              403,
              "请求来自另一网站的页面；写入只接受本站页面发来的请求",
              "a page of another site sent this; writes are taken from this site alone")
          .exception();
    }
  }

  private static boolean isOwn(String origin, Call call) {
    try {
      // Behind a proxy the client's scheme is the one that the proxy tells.
      String scheme = call.header("X-Forwarded-Proto").orElse(call.request().getScheme());
      URI uri = URI.create(origin);
      return scheme.equals(uri.getScheme())
          && Optional.ofNullable(uri.getAuthority()).equals(call.header("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
