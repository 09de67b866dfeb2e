package io.jinzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/// Reads what is [Sent] and tells the [Outcome] as the address asks. The address decides and not
/// the type of the body: a form of another site never reaches a method that trusts a token.
@Configuration(proxyBeanMethods = false)
class FormOrJson
    implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerMethodReturnValueHandler {
  private static final String PROGRAMS = "/api/";
  private final HandlerMethodArgumentResolver form = new ServletModelAttributeMethodProcessor(true);
  private final Supplier<Body> json;

  FormOrJson(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
    this.json = SingletonSupplier.of(() -> new Body(adapter.getObject().getMessageConverters()));
  }

  /// A body that has to be there.
  private static final class Body extends RequestResponseBodyMethodProcessor {
    Body(List<HttpMessageConverter<?>> converters) {
      super(converters);
    }

    @Override
    protected boolean checkRequired(MethodParameter parameter) {
      return true;
    }
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(Sent.class);
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder)
      throws Exception {
    return (isProgram(request) ? json.get() : form)
        .resolveArgument(parameter, container, request, binder);
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == Outcome.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws Exception {
    Outcome<?> outcome = (Outcome<?>) Objects.requireNonNull(value);
    if (isProgram(request)) {
      json.get().handleReturnValue(outcome.body().get(), type, container, request);
    } else {
      container.setViewName("redirect:" + outcome.page());
      container.setRedirectModelScenario(true);
    }
  }

  private static boolean isProgram(NativeWebRequest request) {
    var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    Object pattern = asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return String.valueOf(pattern).startsWith(PROGRAMS);
  }
}
