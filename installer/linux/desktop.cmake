# What a Linux desktop looks for beside the programs: menu entry, metainfo, icon, manual pages.
set(id io.github.sso_tray.SsoTray)
set(resources ${PROJECT_SOURCE_DIR}/resources)
install(FILES ${resources}/linux/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT app)
install(FILES ${resources}/linux/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT app)
install(FILES ${resources}/icons/sso-tray.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg COMPONENT app)

# install_compressed(FILE DESTINATION NAME COMPONENT): as NAME.gz, without a date in it.
find_program(gzip gzip)
function(install_compressed file destination name component)
    if(gzip)
        set(compressed ${CMAKE_CURRENT_BINARY_DIR}/${component}/${name}.gz)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/${component})
        execute_process(COMMAND ${gzip} -9nc ${file} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
        install(FILES ${compressed} DESTINATION ${destination} COMPONENT ${component})
    else()
        install(FILES ${file} DESTINATION ${destination} RENAME ${name} COMPONENT ${component})
    endif()
endfunction()

set(manual ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(${CMAKE_CURRENT_LIST_DIR}/man/sso-tray.1 ${manual} sso-tray.1 app)
install_compressed(${CMAKE_CURRENT_LIST_DIR}/man/sso-tray-credentials.1 ${manual} sso-tray-credentials.1 app)
if(TARGET sso-tray-browser)
    install_compressed(${CMAKE_CURRENT_LIST_DIR}/man/sso-tray-browser.1 ${manual} sso-tray-browser.1 browser)
endif()
