package io.jinzhi.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the acting person to every controller method that asks for an [Actor], or for the [Seat].
@Component
class ActorParameter implements HandlerMethodArgumentResolver {
  private final Seats seats;

  ActorParameter(Seats seats) {
    this.seats = seats;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Actor.class || type == Seat.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    Seat seat = seats.current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    return parameter.getParameterType() == Seat.class ? seat : seat.actor();
  }
}
