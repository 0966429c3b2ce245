# Two Debian packages of it, sso-tray and sso-tray-browser: ./dev package, or cpack -G DEB in the build folder.
set(CPACK_PACKAGE_NAME sso-tray)
set(CPACK_PACKAGE_VENDOR "The SSO Tray for AWS contributors")
set(CPACK_PACKAGE_CONTACT "The SSO Tray for AWS contributors <sso-tray@users.noreply.github.com>")
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL app)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS # whatever the umask is
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_APP_PACKAGE_NAME sso-tray)
set(CPACK_DEBIAN_APP_PACKAGE_SECTION net)
# Each package has a synopsis of its own, as the first line of its description: lines of at most 80 characters.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_DEBIAN_APP_DESCRIPTION "sign in to AWS IAM Identity Center from the tray
It asks for the start URL of an AWS access portal, signs in, shows accounts
and roles, and writes profiles that every AWS tool can use. While it runs, it
renews the sessions silently and hands credentials to AWS tools.
.
Long-lived secrets stay in the keychain of the desktop. It is an independent
project, not affiliated with Amazon Web Services.")
# Loaded at run time and therefore not found by looking at the programs: libsecret (by QtKeychain), the plug-in for SVG
# icons, the program that opens links, and whatever keeps the secrets.
set(CPACK_DEBIAN_APP_PACKAGE_DEPENDS "libsecret-1-0, libqt6svg6, xdg-utils")
set(CPACK_DEBIAN_APP_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_APP_PACKAGE_SUGGESTS "awscli, sso-tray-browser")

set(CPACK_DEBIAN_BROWSER_PACKAGE_NAME sso-tray-browser)
set(CPACK_DEBIAN_BROWSER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_BROWSER_DESCRIPTION "built-in browser window of SSO Tray for AWS
With this package the sign-in page of an AWS access portal can be shown in a
window of SSO Tray instead of the browser of the desktop. It brings Qt
WebEngine along and is not needed for anything else.
.
The window keeps nothing of the page and runs in a process of its own.")
set(CPACK_DEBIAN_BROWSER_PACKAGE_DEPENDS "sso-tray (= ${PROJECT_VERSION}-1)")
if(TARGET sso-tray-browser)
    list(APPEND CPACK_COMPONENTS_ALL browser)
endif()

# The date in the changelog is that of what is built; without SOURCE_DATE_EPOCH it is today's.
string(TIMESTAMP package_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian @ONLY)
set(names_app sso-tray)
set(names_browser sso-tray-browser)
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    set(documents ${CMAKE_INSTALL_DATADIR}/doc/${names_${component}})
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${documents} COMPONENT ${component})
    install_compressed(
        ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian ${documents} changelog.Debian ${component})
    install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${documents} changelog ${component})
endforeach()
include(CPack)
