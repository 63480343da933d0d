# Words of the answers. Every key stands in every language; a test checks that.
