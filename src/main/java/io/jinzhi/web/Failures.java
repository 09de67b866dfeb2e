package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/// Which problem a failure is. Our own first, then what lies under it: a reader that meets a bad
/// text wraps our exception in its own.
final class Failures {
  private static final Phrase UNREADABLE = Phrase.of("这一项看不懂", "Cannot be understood");
  private static final Phrase MISSING = Phrase.of("请填写这一项", "Please fill this in");

  private Failures() {}

  static Problem problem(Throwable failure) {
    List<Throwable> chain = chain(failure);
    for (Throwable each : chain) {
      Problem own = own(each);
      if (own != null) {
        return own;
      }
    }
    for (Throwable each : chain) {
      Problem known = database(each);
      if (known == null) {
        known = json(each);
      }
      if (known == null) {
        known = request(each);
      }
      if (known != null) {
        return known;
      }
    }
    return failure instanceof ErrorResponse response
        ? status(response.getStatusCode().value())
        : status(500);
  }

  static Problem status(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "BAD_REQUEST", "请求的格式不对", "The request is malformed");
      case 401 -> Problem.of(401, "SIGN_IN", "登录后才能看", "You have to be signed in");
      case 403 -> Problem.of(403, "FORBIDDEN", "您的岗位不能做这件事", "Your role may not do this");
      case 404 -> Problem.of(404, "NOT_FOUND", "没有这个内容，或不归您看", "Not there, or not yours to see");
      case 405 -> Problem.of(405, "METHOD", "这个地址不接受这种操作", "This address does not take that");
      case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "没有您要的格式", "Not available in that format");
      case 409 -> Problem.of(409, "CONFLICT", "有人刚刚改过，请刷新再试", "Somebody was faster; reload");
      case 413 -> Problem.of(413, "TOO_LARGE", "内容太大，请删减后再交", "Too large; please shorten it");
      case 415 -> Problem.of(415, "MEDIA_TYPE", "不接受这种格式", "This format is not taken");
      case 422 -> Problem.of(422, "INVALID", "有内容要改", "Something needs to be corrected");
      case 429 -> Problem.of(429, "TOO_MANY", "试得太快，请稍等", "Too many tries; please wait");
      case 503 -> Problem.of(503, "BUSY", "系统正忙，请稍后再试", "Busy; please try again shortly");
      case 507 -> Problem.of(507, "DISK_FULL", "磁盘已满，暂时只能查看", "The disk is full; reading only");
      default ->
          status < 500
              ? new Problem(status, "BAD_REQUEST", status(400).detail(), Map.of(), null)
              : Problem.of(500, "FAILED", "系统出错了，已经记下", "An error; it has been recorded");
    };
  }

  static Problem invalid(Map<String, Phrase> fields) {
    Phrase first = fields.size() == 1 ? fields.values().iterator().next() : status(422).detail();
    return new Problem(422, "INVALID", first, fields, null);
  }

  private static @Nullable Problem own(Throwable failure) {
    return switch (failure) {
      case Refused refused -> new Problem(409, refused.code(), refused.reason(), Map.of(), null);
      case Invalid invalid -> invalid(invalid.fields());
      case Missing _ -> status(404);
      case Answered answered -> answered.problem();
      case AccessDeniedException _ -> status(403);
      case AuthenticationException _ -> status(401);
      case ErrorResponse response -> inWords(response);
      default -> null;
    };
  }

  /// A module's own exception that brings its `code` and its `reason`, a [Phrase].
  private static @Nullable Problem inWords(ErrorResponse response) {
    Map<String, Object> own = response.getBody().getProperties();
    return own != null
            && own.get("code") instanceof String code
            && own.get("reason") instanceof Phrase reason
        ? new Problem(response.getStatusCode().value(), code, reason, Map.of(), null)
        : null;
  }

  private static @Nullable Problem database(Throwable failure) {
    if (failure instanceof SQLException sql && sql.getSQLState() instanceof String state) {
      if (state.equals("53100")) {
        return status(507);
      }
      boolean passing =
          state.startsWith("08")
              || state.startsWith("40")
              || state.startsWith("53")
              || state.startsWith("57P")
              || state.equals("57014")
              || state.equals("55P03")
              || state.equals("25006");
      return passing ? status(503) : null;
    }
    boolean full = chain(failure).stream().anyMatch(Failures::diskFull);
    return switch (failure) {
      case Exception _ when full -> status(507);
      case TransientDataAccessException _ -> status(503);
      case DataAccessResourceFailureException _ -> status(503);
      case CannotCreateTransactionException _ -> status(503);
      case DuplicateKeyException _ -> status(409);
      default -> null;
    };
  }

  private static boolean diskFull(Throwable failure) {
    return (failure instanceof SQLException sql && "53100".equals(sql.getSQLState()))
        || String.valueOf(failure.getMessage()).contains("No space left on device");
  }

  private static @Nullable Problem json(Throwable failure) {
    return switch (failure) {
      case StreamConstraintsException _ -> status(413);
      case StreamReadException _ -> status(400);
      case DatabindException mapping -> invalid(Map.of(field(mapping), UNREADABLE));
      default -> null;
    };
  }

  private static @Nullable Problem request(Throwable failure) {
    return switch (failure) {
      case MethodArgumentTypeMismatchException type ->
          type.getParameter().hasParameterAnnotation(PathVariable.class)
              ? status(404)
              : invalid(Map.of(type.getName(), UNREADABLE));
      case TypeMismatchException type ->
          invalid(Map.of(String.valueOf(type.getPropertyName()), UNREADABLE));
      case MissingServletRequestParameterException gap ->
          invalid(Map.of(gap.getParameterName(), MISSING));
      case MissingServletRequestPartException gap ->
          invalid(Map.of(gap.getRequestPartName(), MISSING));
      case MethodArgumentNotValidException bind -> invalid(fields(bind.getBindingResult()));
      case BindException bind -> invalid(fields(bind.getBindingResult()));
      case MaxUploadSizeExceededException _ -> status(413);
      default -> null;
    };
  }

  private static Map<String, Phrase> fields(BindingResult result) {
    Map<String, Phrase> fields = new LinkedHashMap<>();
    result.getFieldErrors().forEach(error -> fields.put(error.getField(), UNREADABLE));
    return fields;
  }

  static String field(JacksonException mapping) {
    String path =
        mapping.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "body" : path;
  }

  static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable at = failure; at != null && !chain.contains(at); at = at.getCause()) {
      chain.add(at);
    }
    return chain;
  }
}
