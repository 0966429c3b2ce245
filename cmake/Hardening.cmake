# What makes a mistake in memory harder to use (spec/security.md §9, after the OpenSSF's guide). Every flag is asked for
# first, because compilers differ: g++ 12 and clang 14 know some that the other refuses. tests/structure/check_hardening.py
# looks for the result in the built programs.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)
include(CheckPIESupported)

if(MSVC)
    return()
endif()

check_pie_supported() # with CMAKE_POSITION_INDEPENDENT_CODE, programs are linked as such
set(CMAKE_SKIP_INSTALL_RPATH ON)

# sso_harden(FLAG… [CONFIG name]): those that this compiler knows, in every build or in those of one kind.
function(sso_harden)
    cmake_parse_arguments(HARDEN "" "CONFIG" "" ${ARGN})
    set(CMAKE_REQUIRED_FLAGS -Werror) # clang only warns of what it does not use
    foreach(flag IN LISTS HARDEN_UNPARSED_ARGUMENTS)
        string(MAKE_C_IDENTIFIER "knows${flag}" known)
        check_cxx_compiler_flag("${flag}" ${known})
        if(${known} AND HARDEN_CONFIG)
            target_compile_options(sso_options INTERFACE $<$<CONFIG:${HARDEN_CONFIG}>:${flag}>)
        elseif(${known})
            target_compile_options(sso_options INTERFACE ${flag})
        endif()
    endforeach()
endfunction()

# Named by processor, because clang only remarks on the other one's, and clang-tidy takes the remark for a mistake.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64|ARM64)$")
    sso_harden(-mbranch-protection=standard)
else()
    sso_harden(-fcf-protection=full)
endif()
sso_harden(-fstack-protector-strong -fstack-clash-protection
    -fstrict-flex-arrays=3 -Wformat=2 -Werror=format-security -Wimplicit-fallthrough -Wtrampolines -Wbidi-chars=any)
target_compile_definitions(sso_options INTERFACE _GLIBCXX_ASSERTIONS)

# What would hide a mistake from the sanitizers, and what needs an optimizer, is for what is installed.
sso_harden(CONFIG Release
    -ftrivial-auto-var-init=zero -fzero-init-padding-bits=all
    -fno-delete-null-pointer-checks -fno-strict-overflow -fno-strict-aliasing)
target_compile_options(sso_options INTERFACE
    "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:SHELL:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3>")

foreach(flag -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,-z,nodlopen -Wl,--as-needed)
    string(MAKE_C_IDENTIFIER "links${flag}" known)
    check_linker_flag(CXX "${flag}" ${known})
    if(${known})
        target_link_options(sso_options INTERFACE ${flag})
    endif()
endforeach()
