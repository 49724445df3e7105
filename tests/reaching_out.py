"""What the tests of the network must notice: a socket to the internet. Connecting it sends nothing."""

import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as reaching:
    reaching.connect(("127.0.0.1", 9))
