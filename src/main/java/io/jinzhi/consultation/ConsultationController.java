package io.jinzhi.consultation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is done with a request: each method has an address for the page's form and one for
/// programs.
@Controller
@RequestMapping({"/consultations", "/api/v1/consultations"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ConsultationController {}
