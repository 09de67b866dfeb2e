package io.jinzhi.violation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is done with one violation: each method has an address for the page's form and one for
/// programs.
@Controller
@RequestMapping({"/violations/{number}", "/api/v1/violations/{number}"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ViolationController {

  /// Those who go about the estate and see things.
  @io.jinzhi.staff.Allowed({
    io.jinzhi.staff.Role.FRONT_DESK,
    io.jinzhi.staff.Role.AMBASSADOR,
    io.jinzhi.staff.Role.DEPT_STAFF,
    io.jinzhi.staff.Role.DEPT_MANAGER,
    io.jinzhi.staff.Role.CS_MANAGER
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Field {}
}
