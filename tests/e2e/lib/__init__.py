"""What the end-to-end tests and the demo share: a desktop without a screen, the stand-in for AWS, the app, and eyes and
hands on its windows."""
