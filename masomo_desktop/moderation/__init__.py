"""The gate between extraction and generation: is this material fit for a school?"""
