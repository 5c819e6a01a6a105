package org.policytrim.smoke;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Extracts the Javadoc comments of Java sources with the compiler's parser. */
final class JavadocComments extends TreePathScanner<Void, Path> {

  /** The kinds of declarations. */
  enum Kind {
    PACKAGE,
    TOP_LEVEL_TYPE,
    NESTED_TYPE,
    PRIVATE_NESTED_TYPE,
    MEMBER
  }

  /**
   * A declaration.
   *
   * @param source the file
   * @param kind the kind of declaration
   * @param name the declared name
   * @param comment the text of the Javadoc comment, or null if there is none
   */
  record Declaration(Path source, Kind kind, String name, @Nullable String comment) {

    /** Returns the first word of the comment, or an empty text. */
    String opening() {
      return comment == null ? "" : comment.strip().split("[^\\p{L}{@]", 2)[0];
    }
  }

  private final DocTrees trees;
  private final List<Declaration> declarations = new ArrayList<>();

  private JavadocComments(DocTrees trees) {
    this.trees = trees;
  }

  /** Returns all declarations of packages, types, methods and fields. */
  static List<Declaration> of(List<Path> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      JavadocComments scanner = new JavadocComments(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        scanner.scan(new TreePath(unit), Path.of(unit.getSourceFile().toUri()));
      }
      return scanner.declarations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void visitCompilationUnit(CompilationUnitTree unit, Path source) {
    if (source.endsWith("package-info.java")) {
      TreePath path = new TreePath(new TreePath(unit), unit.getPackage());
      declarations.add(
          new Declaration(
              source,
              Kind.PACKAGE,
              unit.getPackage().getPackageName().toString(),
              trees.getDocComment(path)));
    }
    return super.visitCompilationUnit(unit, source);
  }

  @Override
  public Void visitClass(ClassTree type, Path source) {
    if (!type.getSimpleName().isEmpty()) {
      add(kindOf(type), type.getSimpleName().toString(), source);
    }
    return super.visitClass(type, source);
  }

  private Kind kindOf(ClassTree type) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    if (parent instanceof CompilationUnitTree) {
      return Kind.TOP_LEVEL_TYPE;
    }
    boolean hidden =
        type.getModifiers().getFlags().contains(Modifier.PRIVATE) || !(parent instanceof ClassTree);
    return hidden ? Kind.PRIVATE_NESTED_TYPE : Kind.NESTED_TYPE;
  }

  @Override
  public Void visitMethod(MethodTree method, Path source) {
    add(Kind.MEMBER, method.getName().toString(), source);
    return super.visitMethod(method, source);
  }

  @Override
  public Void visitVariable(VariableTree variable, Path source) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
      add(Kind.MEMBER, variable.getName().toString(), source);
    }
    return super.visitVariable(variable, source);
  }

  private void add(Kind kind, String name, Path source) {
    declarations.add(new Declaration(source, kind, name, trees.getDocComment(getCurrentPath())));
  }
}
