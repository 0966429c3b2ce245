# What every target of ours is compiled with.
add_library(sso_options INTERFACE)

target_compile_definitions(sso_options INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SSO_TRAY_VERSION="${PROJECT_VERSION}"
    # Destroying the owner of a pending .then(owner, …) is how we cancel. Qt 6.4 supports it, but asserts against it in
    # qfuture_impl.h when a debug build answers afterwards.
    QT_NO_DEBUG)

if(MSVC)
    target_compile_options(sso_options INTERFACE /W4 /permissive-)
else()
    target_compile_options(sso_options INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor)
endif()

option(SSO_TRAY_WERROR "Treat warnings as errors (on in the presets)" OFF)
if(SSO_TRAY_WERROR AND NOT MSVC)
    target_compile_options(sso_options INTERFACE -Werror)
endif()

option(SSO_TRAY_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(SSO_TRAY_SANITIZE)
    # Whole build, not only our targets: the runtime must be linked into every program.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

option(SSO_TRAY_FUZZ "Build tests/fuzz with libFuzzer (needs clang)" OFF)
if(SSO_TRAY_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

option(SSO_TRAY_COVERAGE "Count which lines of src/ are run (gcov)" OFF)
if(SSO_TRAY_COVERAGE)
    add_link_options(--coverage) # cmake/Room.cmake does the counting
endif()
