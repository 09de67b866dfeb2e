package io.jinzhi.emergency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is done in an emergency: each method has an address for the page's form and one for
/// programs. Where an emergency is named, its number or its telephone's id will do.
@Controller
@RequestMapping({"/emergencies", "/api/v1/emergencies"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface EmergencyController {}
