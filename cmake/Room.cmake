# sso_room(NAME SOURCES file... [USES room|target...] [PRIVATELY target...])
#
# One folder of src/ as a static library. USES are the rooms below it (they travel on to whoever links this room),
# PRIVATELY what only its .cpp files see. Includes are written from src/: #include "aws/types.h".
function(sso_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATELY" ${ARGN})
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${name}
        PUBLIC Qt6::Core ${ROOM_USES}
        PRIVATE sso_options ${ROOM_PRIVATELY})
    if(SSO_TRAY_COVERAGE)
        target_compile_options(${name} PRIVATE --coverage -fprofile-abs-path)
    endif()
endfunction()
