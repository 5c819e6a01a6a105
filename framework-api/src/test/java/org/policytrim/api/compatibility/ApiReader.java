package org.policytrim.api.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the public and protected declarations of compiled classes by reflection.
 *
 * <p>Left out is whatever follows from something else: the accessors and the canonical constructor
 * of a record, {@code values} and {@code valueOf} of an enum, methods that every object has, and
 * concrete members inherited from types outside of the API. Names are shortened by {@code
 * java.lang} and by the package of the API. Constant values are no part of the API.
 */
final class ApiReader {

  private static final Set<Class<?>> IMPLIED_SUPERTYPES = Set.of(Object.class, Record.class);

  private final String root;
  private final SortedMap<String, ApiElement> elements = new TreeMap<>();

  private ApiReader(String root) {
    this.root = root;
  }

  /**
   * Reads every class file below a folder.
   *
   * @param classes the folder of the unnamed package
   * @param root the package of the API, with or without packages below it
   */
  static SortedMap<String, ApiElement> read(Path classes, String root) throws IOException {
    Path folder = classes.resolve(root.replace('.', '/'));
    try (Stream<Path> files = Files.walk(folder)) {
      return read(
          files
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
              .map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
              .toList(),
          root);
    }
  }

  /** Reads the given classes. */
  static SortedMap<String, ApiElement> read(List<? extends Class<?>> types, String root) {
    ApiReader reader = new ApiReader(root);
    types.stream().filter(ApiReader::isVisible).forEach(reader::add);
    return reader.elements;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiReader.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(name + " is not on the class path", e));
    }
  }

  private static boolean isVisible(Class<?> type) {
    return isVisible(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private void add(Class<?> type) {
    String name = type.getName();
    put(name, typeModifiers(type), kind(type));
    Stream.concat(
            Stream.ofNullable(type.getAnnotatedSuperclass()),
            Arrays.stream(type.getAnnotatedInterfaces()))
        .filter(parent -> !isImplied(type, parent))
        .forEach(parent -> put(name + " extends " + parent, List.of(), "supertype"));
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        put(name + " permits " + permitted.getName(), List.of(), "subtype");
      }
    }
    for (Field field : fields(type)) {
      put(name + "#" + field.getName(), modifiers(field), field.getAnnotatedType().toString());
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isReachable(constructor, type) && !isCanonical(constructor, type)) {
        put(
            name + "#new" + erasedParameters(constructor),
            modifiers(constructor),
            signature(constructor, ""));
      }
    }
    for (Method method : methods(type)) {
      put(
          name + "#" + method.getName() + erasedParameters(method),
          modifiers(method),
          signature(method, method.getAnnotatedReturnType() + " "));
    }
  }

  private void put(String name, List<String> modifiers, String signature) {
    ApiElement element = new ApiElement(shortened(name), modifiers, shortened(signature));
    elements.put(element.name(), element);
  }

  private String shortened(String text) {
    return text.replace(root + ".", "")
        .replaceAll("@org\\.jspecify\\.annotations\\.(\\w+)(\\(\\))?", "@$1")
        .replaceAll("\\bjava\\.lang\\.(?=@?[A-Z])", "");
  }

  private static List<String> typeModifiers(Class<?> type) {
    List<String> words = new ArrayList<>();
    words.add(Modifier.isPublic(type.getModifiers()) ? "public" : "protected");
    boolean isPlainClass = !type.isInterface() && !type.isRecord() && !type.isEnum();
    if (isPlainClass && Modifier.isAbstract(type.getModifiers())) {
      words.add("abstract");
    }
    if (isPlainClass && Modifier.isStatic(type.getModifiers())) {
      words.add("static");
    }
    if (type.isRecord() || type.isEnum() || Modifier.isFinal(type.getModifiers())) {
      words.add("final");
    }
    if (type.isSealed() && !type.isEnum()) {
      words.add("sealed");
    }
    return words;
  }

  private static String kind(Class<?> type) {
    String parameters = typeParameters(type.getTypeParameters());
    if (type.isRecord()) {
      return "record"
          + parameters
          + Arrays.stream(type.getRecordComponents())
              .map(component -> component.getAnnotatedType() + " " + component.getName())
              .collect(Collectors.joining(", ", "(", ")"));
    }
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
    return kind + parameters;
  }

  private static boolean isImplied(Class<?> type, AnnotatedType parent) {
    return IMPLIED_SUPERTYPES.contains(parent.getType())
        || type.isEnum() && parent.getType().getTypeName().startsWith("java.lang.Enum")
        || type.isAnnotation();
  }

  private List<Field> fields(Class<?> type) {
    return Stream.concat(Arrays.stream(type.getFields()), Arrays.stream(type.getDeclaredFields()))
        .distinct()
        .filter(field -> isReachable(field, type) && isInApi(field.getDeclaringClass()))
        .toList();
  }

  /** Returns the methods of a type with those it inherits; of overridden ones the most specific. */
  private List<Method> methods(Class<?> type) {
    SortedMap<String, Method> found = new TreeMap<>();
    Stream<Method> inherited = Arrays.stream(type.getMethods());
    Stream<Method> hidden =
        Stream.<Class<?>>iterate(type, c -> c != null && isInApi(c), Class::getSuperclass)
            .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
            .filter(method -> Modifier.isProtected(method.getModifiers()));
    Stream.concat(inherited, hidden)
        .filter(method -> isReachable(method, type) && !isImplied(method, type))
        .filter(
            method ->
                isInApi(method.getDeclaringClass()) || Modifier.isAbstract(method.getModifiers()))
        .forEach(
            method ->
                found.merge(
                    method.getName() + erasedParameters(method),
                    method,
                    (one, other) ->
                        one.getReturnType() != other.getReturnType()
                                && one.getReturnType().isAssignableFrom(other.getReturnType())
                            ? other
                            : one));
    return List.copyOf(found.values());
  }

  private boolean isInApi(Class<?> type) {
    return type.getName().startsWith(root + ".");
  }

  /** Returns true if code outside of the API may use a member of a type. */
  private static boolean isReachable(Member member, Class<?> type) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers())
                && !Modifier.isFinal(type.getModifiers()));
  }

  private static boolean isCanonical(Constructor<?> constructor, Class<?> type) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  private static boolean isImplied(Method method, Class<?> type) {
    boolean hasNone = method.getParameterCount() == 0;
    if (type.isRecord() && hasNone) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getName().equals(method.getName())) {
          return true;
        }
      }
    }
    if (type.isEnum() && Modifier.isStatic(method.getModifiers())) {
      return method.getName().equals("values") && hasNone || method.getName().equals("valueOf");
    }
    if (type.isAnnotation() && !method.getDeclaringClass().equals(type)) {
      return true;
    }
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            known ->
                known.getName().equals(method.getName())
                    && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
  }

  private static <M extends AnnotatedElement & Member> List<String> modifiers(M member) {
    List<String> words = new ArrayList<>();
    int modifiers = member.getModifiers();
    words.add(Modifier.isPublic(modifiers) ? "public" : "protected");
    Method method = member instanceof Method found ? found : null;
    boolean isDefault = method != null && (method.isDefault() || method.getDefaultValue() != null);
    if (isDefault) {
      words.add("default");
    } else if (Modifier.isAbstract(modifiers)) {
      words.add("abstract");
    }
    if (Modifier.isStatic(modifiers)) {
      words.add("static");
    }
    if (Modifier.isFinal(modifiers)) {
      words.add("final");
    }
    if (member instanceof Executable executable && executable.isVarArgs()) {
      words.add("varargs");
    }
    return words;
  }

  private static String signature(Executable executable, String result) {
    String thrown =
        joined(
            Arrays.stream(executable.getExceptionTypes())
                .filter(ApiReader::isChecked)
                .map(Class::getName)
                .sorted());
    String parameters = typeParameters(executable.getTypeParameters());
    return (parameters.isEmpty() ? "" : parameters + " ")
        + result
        + "("
        + joined(Arrays.stream(executable.getAnnotatedParameterTypes()).map(Object::toString))
        + ")"
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static boolean isChecked(Class<?> exception) {
    return !RuntimeException.class.isAssignableFrom(exception)
        && !Error.class.isAssignableFrom(exception);
  }

  private static String erasedParameters(Executable executable) {
    return Arrays.stream(executable.getParameterTypes())
        .map(Class::getTypeName)
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static String typeParameters(TypeVariable<?>[] parameters) {
    Function<TypeVariable<?>, String> text =
        parameter -> {
          String bounds =
              Arrays.stream(parameter.getBounds())
                  .filter(bound -> bound != Object.class)
                  .map(Type::getTypeName)
                  .collect(Collectors.joining(" & "));
          return parameter.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
        };
    return parameters.length == 0
        ? ""
        : Arrays.stream(parameters).map(text).collect(Collectors.joining(", ", "<", ">"));
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }
}
