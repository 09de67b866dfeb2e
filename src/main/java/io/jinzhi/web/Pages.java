package io.jinzhi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the templates of `src/main/jte`, compiled with the program. A view's name is the
/// template's path without `.jte`; the model gets `screen`.
@Component
class Pages implements ViewResolver, Ordered {
  static final String HTML = "text/html;charset=UTF-8";
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Screens screens;

  Pages(Screens screens) {
    this.screens = screens;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    boolean ours = !name.contains(":") && engine.hasTemplate(template);
    return ours ? new Page(template) : null;
  }

  /// Before the resolver of last resort, which takes every name for a servlet.
  @Override
  public int getOrder() {
    return 0;
  }

  void render(
      String template,
      @Nullable Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, Object> full = new HashMap<>();
    if (model != null) {
      full.putAll(model);
    }
    full.putIfAbsent("screen", screens.of(request));
    // Rendered whole before the first byte leaves: a failing template is still a clean error page.
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(template, full, out);
    if (response.getContentType() == null) {
      response.setContentType(HTML);
    }
    response.setContentLength(out.getContentLength());
    out.writeTo(response.getOutputStream());
  }

  private final class Page implements View {
    private final String template;

    Page(String template) {
      this.template = template;
    }

    /// Without it the view would never be chosen.
    @Override
    public String getContentType() {
      return HTML;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Pages.this.render(template, model, request, response);
    }
  }
}
