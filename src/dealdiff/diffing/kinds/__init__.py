"""The rows of the catalogue, by what they are about; :mod:`dealdiff.diffing.catalogue` collects them."""
