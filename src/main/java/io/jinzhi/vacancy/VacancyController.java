package io.jinzhi.vacancy;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is done with vacant units: each method has an address for the page's form and one for
/// programs.
@Controller
@RequestMapping({"/vacancies", "/api/v1/vacancies"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface VacancyController {

  /// Those who go round.
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Field {}
}
