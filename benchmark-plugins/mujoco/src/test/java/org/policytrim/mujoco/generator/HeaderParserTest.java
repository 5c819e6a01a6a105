package org.policytrim.mujoco.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderParserTest {

  private static CHeaders parse(String header) {
    return new HeaderParser().read(header).headers();
  }

  @Test
  void structLayoutsMatchC() {
    CType.Struct struct =
        parse(
                """
                #define nThings 3  // how many
                typedef unsigned char mjtByte;
                struct mjThing_ {          /* a thing */
                  mjtByte flag;            // 0
                  double number;           // 8
                  char c[nThings*2 + 1];   // 16
                  int i;                   // 24
                  float *f, g[2][3];       // 32, 40
                  struct {
                    mjtByte small;         // 64
                    const char* text;      // 72
                  } nested;
                  mjtByte last;            // 80
                };
                typedef struct mjThing_ mjThing;
                """)
            .struct("mjThing");
    assertThat(struct.members())
        .extracting(CType.Member::name)
        .containsExactly("flag", "number", "c", "i", "f", "g", "nested", "last");
    assertThat(struct.members())
        .extracting(CType.Member::offset)
        .containsExactly(0L, 8L, 16L, 24L, 32L, 40L, 64L, 80L);
    assertThat(struct.size()).isEqualTo(88);
  }

  @Test
  void parsesConstants() {
    assertThat(
            parse(
                    """
                    #define mjTEN 10
                    #define mjPI 3.14
                    typedef enum mjtBits_ {
                      mjA = 1<<0,
                      mjB = 1<<3,
                      mjAB = mjA | mjB,
                      mjNEXT
                    } mjtBits;
                    """)
                .constants())
        .containsEntry("mjTEN", 10L)
        .containsEntry("mjB", 8L)
        .containsEntry("mjAB", 9L)
        .containsEntry("mjNEXT", 10L)
        .doesNotContainKey("mjPI");
  }

  @Test
  void evaluatesConditionsWithoutDefinitions() {
    assertThat(
            parse(
                    """
                    #ifndef mjSINGLE
                      typedef double mjtNum;
                    #else
                      typedef float mjtNum;
                    #endif
                    #if defined(__cplusplus)
                    extern "C" {
                    #endif
                    struct mjS_ { mjtNum x; };
                    typedef struct mjS_ mjS;
                    """)
                .struct("mjS")
                .size())
        .isEqualTo(8);
  }

  @Test
  void parsesPrototypes() {
    CHeaders headers =
        parse(
            """
            struct mjR_ { int a; int b; };
            typedef struct mjR_ mjR;
            MJAPI extern void (*mju_handler)(const char*);
            MJAPI const char* mj_name(const mjUnknown* m, int id, double point[3]);
            MJAPI void mj_draw(mjR rect, unsigned char* rgb);
            MJAPI int mj_none(void);
            """);
    assertThat(headers.functions()).containsOnlyKeys("mj_name", "mj_draw", "mj_none");
    CHeaders.Function name = headers.functions().get("mj_name");
    assertThat(name.result()).isInstanceOf(CType.Pointer.class);
    assertThat(name.parameters())
        .extracting(CType.Declaration::name)
        .containsExactly("m", "id", "point");
    assertThat(name.parameters().get(2).type()).isInstanceOf(CType.Pointer.class);
    assertThat(headers.functions().get("mj_draw").parameters().getFirst().type())
        .isInstanceOf(CType.Struct.class);
    assertThat(headers.functions().get("mj_none").parameters()).isEmpty();
  }

  @Test
  void parsesArraySizes() {
    List<CHeaders.ArrayRow> rows =
        parse(
                """
                #define MJMODEL_POINTERS \\
                    X   ( mjtNum, qpos0,    nq,   1              ) \\
                    XMJV( mjtNum, key_mpos, nkey, MJ_M(nmocap)*3 )

                """)
            .arrays()
            .get("MJMODEL_POINTERS");
    assertThat(rows)
        .containsExactly(
            new CHeaders.ArrayRow("mjtNum", "qpos0", "nq", "1"),
            new CHeaders.ArrayRow("mjtNum", "key_mpos", "nkey", "MJ_M(nmocap)*3"));
  }

  @Test
  void rejectsUnknownTypesAndIncompleteDeclarations() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("struct mjS_ { strange x; };"))
        .withMessageContaining("unknown C type 'strange'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("struct mjS_ { int x; "))
        .withMessageContaining("ends too early");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("").struct("mjModel"))
        .withMessageContaining("no struct mjModel");
  }
}
